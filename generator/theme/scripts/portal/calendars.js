/* Calendars on the web that take an entry by an address; like them, it needs a script. */

/** @import { Entry } from "../types.js" */

/**
 * The addresses at which Google Calendar and Outlook.com begin an entry.
 * @param {Entry} entry
 * @returns {[name: string, address: string][]}
 */
export function calendars({ title, starts, ends, about }) {
  const dates = [starts, ends].map((moment) => moment.slice(0, 19).replace(/[-:]/g, ""));
  const google = {
    action: "TEMPLATE",
    text: title,
    dates: dates.join("/"),
    details: about,
    ctz: "Asia/Seoul",
  };
  const outlook = {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: starts,
    enddt: ends,
    ...(starts.includes("T") ? {} : { allday: "true" }),
    body: about,
  };
  return [
    ["Google Calendar", `https://calendar.google.com/calendar/render?${asked(google)}`],
    ["Outlook.com", `https://outlook.live.com/calendar/0/deeplink/compose?${asked(outlook)}`],
  ];
}

/**
 * Outlook.com shows a space that is written as a plus, as URLSearchParams do, as one.
 * @param {Record<string, string>} values
 */
const asked = (values) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
