/* What is to be said of a cell, in no language; twin of sheets/remark.py. */

/**
 * @import { Labels } from "./columns.js"
 *
 * @typedef {object} Remark a fault, or how a cell was read
 * @property {string} id
 * @property {string} cell
 * @property {Labels} labels
 * @property {Record<string, unknown>} values
 */

/** @type {(id: string, cell: string, labels?: Labels, values?: Record<string, unknown>) => Remark} */
export const remark = (id, cell, labels = {}, values = {}) => ({ id, cell, labels, values });

/** @param {Remark} one whether it has to be mended */
export const isFault = ({ id }) => id.startsWith("fault-");
