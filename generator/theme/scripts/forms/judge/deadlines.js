/* A revision that moves a deadline which the record does not; twin of deadline_not_moved.py. */
import { problem } from "./problem.js";

/** @import { ExportedRule, Problem } from "./problem.js" */

const WHOLE_DAY = 10; // letters of 2026-03-05

/**
 * The last revision that names a day on which neither the call nor a window closes.
 * @param {any} record
 * @param {ExportedRule} rule
 * @returns {Problem[]}
 */
export function deadlineNotMoved({ closes, windows, revisions }, { data }) {
  const closings = [closes, ...(windows ?? []).map((/** @type {any} */ one) => one?.closes)];
  const known = closings.filter(Boolean);
  if (!known.length || !known.every(isExact)) return [];
  const moved = [...(revisions ?? []).entries()].flatMap(([index, revision]) => {
    const found = movedTo(revision, data);
    return found ? [{ index, ...found }] : [];
  });
  const last = moved.at(-1);
  if (!last || known.some((one) => `${last.day}` === `${monthAndDay(one)}`)) return [];
  const values = { closes: known[0], day: `${last.day[0]}. ${last.day[1]}.` };
  return [problem("deadline-not-moved", ["revisions", last.index, last.field], values)];
}

/**
 * The day to which a revision moves the deadline, and the field that says so.
 * @param {any} revision
 * @param {Record<string, any>} words
 */
function movedTo({ what, closes_after: after, provisional }, words) {
  if (after)
    return isExact(after) && !provisional
      ? { day: monthAndDay(after), field: "closes_after" }
      : undefined;
  const text = String(what?.ko ?? what ?? "");
  const speaks = ["deadline", "moved"].every((name) =>
    new RegExp(words[name].join("|"), "i").test(text),
  );
  const day = speaks ? [...text.matchAll(dates(words.day))].at(-1)?.groups : undefined;
  return day ? { day: [Number(day.month), Number(day.day)], field: "what" } : undefined;
}

/** @param {string} pattern as Python writes it */
const dates = (pattern) => new RegExp(pattern.replaceAll("(?P<", "(?<"), "g");

/** @param {unknown} day */
const isExact = (day) => typeof day === "string" && day.length >= WHOLE_DAY;

/** @param {string} day */
const monthAndDay = (day) => day.slice(5, WHOLE_DAY).split("-").map(Number);
