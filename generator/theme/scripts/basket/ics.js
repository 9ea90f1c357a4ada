/* A selection as a calendar: only what has a day, since half-known dates are never turned into days. */
import { shifted } from "../shared/clock.js";

/** @import { OfSelection, Picked } from "../types.js" */

const DAY = /^\d{4}-\d\d-\d\d/;

/** @type {import("./formats.js").Writer} */
export function ics(picked, words, { host }) {
  const stamp = instant(new Date());
  const events = picked.map((one) => event(one, stamp, words)).filter((lines) => lines.length);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${host}//selection//KO`,
    ...events.flat(),
    "END:VCALENDAR",
  ];
  return { content: `${lines.map(folded).join("\r\n")}\r\n`, left: picked.length - events.length };
}

/**
 * The lines of one event; of a call, its closing; none without a day.
 * @param {Picked} picked
 * @param {string} stamp
 * @param {OfSelection} words
 */
function event({ name, kind, title, when, starts, ends, place, url }, stamp, words) {
  const call = kind === "recruitments" || kind === "calls";
  const first = call ? ends : starts;
  if (!DAY.test(first)) return [];
  const last = !call && DAY.test(ends) ? ends : first;
  const entry = name.includes("#") ? `${name}/${title}` : name;
  return [
    "BEGIN:VEVENT",
    `UID:${text(encodeURI(words.tag + entry))}`,
    `DTSTAMP:${stamp}`,
    ...(first.includes("T") ? [moment(first)] : days(first, last)),
    `SUMMARY:${text(call ? `${words.closing}: ${title}` : title)}`,
    ...(when ? [`DESCRIPTION:${text(when)}`] : []), // with its marks: inferred, planned
    ...(place ? [`LOCATION:${text(place)}`] : []),
    `URL:${url}`,
    "END:VEVENT",
  ];
}

/** @param {string} said */
const text = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** @param {Date} date */
const instant = (date) => date.toISOString().replace(/[-:]|\.\d+/g, "");

/** @param {string} written a moment in Seoul */
const moment = (written) => `DTSTART:${instant(new Date(`${written}:00+09:00`))}`;

/**
 * @param {string} first
 * @param {string} last
 */
const days = (first, last) => [
  `DTSTART;VALUE=DATE:${shifted(first, 0).replaceAll("-", "")}`,
  `DTEND;VALUE=DATE:${shifted(last, 1).replaceAll("-", "")}`,
];

/**
 * No line is longer than 75 bytes (RFC 5545, 3.1).
 * @param {string} line
 */
function folded(line) {
  const lines = [""];
  for (const letter of line) {
    const grown = (lines.at(-1) ?? "") + letter;
    if (new TextEncoder().encode(grown).length > 74) lines.push(letter);
    else lines[lines.length - 1] = grown;
  }
  return lines.join("\r\n ");
}
