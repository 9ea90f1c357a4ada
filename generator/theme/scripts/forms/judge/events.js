/* When a consortium goes abroad, for rules; twin of facts/events.held_days. */

import { earliest, latest } from "../../rules/functions.js";
import { isGroup } from "../../shared/values.js";

/**
 * @import { Fields } from "./schema.js"
 *
 * @typedef {{ starts?: string, ends?: string }} Span
 */

/**
 * The first and last day: by the dispatch, else the stops, else editions that were held.
 * @param {Fields} record
 * @param {Fields[]} editions
 * @returns {Span}
 */
export function heldDays(record, editions) {
  if (record.planned_only) return {};
  const stages = isGroup(record.stages) ? record.stages : {};
  const tries = [stages.dispatch ? [stages.dispatch] : [], record.stops, editions.filter(held)];
  for (const spans of tries) {
    const around = whole(Array.isArray(spans) ? spans.filter(isGroup) : []);
    if (around) return around;
  }
  return {};
}

/** @param {Fields} edition */
const held = (edition) => !edition.ended;

/**
 * @param {Span[]} spans
 * @returns {Span | undefined}
 */
function whole(spans) {
  const known = spans.filter(({ starts, ends }) => starts || ends);
  const order = (/** @type {Span} */ { starts, ends }) => starts || ends || "";
  const end = (/** @type {Span} */ { starts, ends }) => ends || starts || "";
  const first = most(known, (one) => -earliest(order(one)));
  const last = most(known, (one) => latest(end(one)));
  if (!first || !last) return undefined;
  const starts = first.starts;
  const ends = end(last) || starts;
  return { ...(starts ? { starts } : {}), ...(ends ? { ends } : {}) };
}

/** @type {(spans: Span[], by: (span: Span) => number) => Span | undefined} the first of the most */
const most = (spans, by) =>
  spans.reduce(
    (/** @type {Span | undefined} */ best, one) => (best && by(best) >= by(one) ? best : one),
    undefined,
  );
