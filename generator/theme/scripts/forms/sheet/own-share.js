/* The state's part of a cost beside 자부담: of two columns, 지원금 is the other one; twin of
   sheets/own_share.py. */
import { fieldOf } from "./columns.js";

/**
 * @import { Column } from "./columns.js"
 * @import { Headings } from "./headings.js"
 */

const STATE = "state";
export const SUPPORT = "subsidy_krw";

/** @type {(columns: Column[], there: Headings) => Column | undefined} the column of the state's part, of a table that says only the parts of others and 지원금 */
export function stateColumn(columns, { known }) {
  const payers = known.map(({ column }) => payer(column)).filter(Boolean);
  const support = known.some(({ column }) => fieldOf(column) === SUPPORT);
  if (!payers.length || payers.includes(STATE) || !support) return undefined;
  return columns.find((one) => payer(one) === STATE);
}

/** @param {Column} column */
const payer = ({ steps }) => {
  const pick = steps.find((step) => typeof step === "object");
  return pick ? pick.value : "";
};
