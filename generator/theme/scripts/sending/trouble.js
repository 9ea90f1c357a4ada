/* What can go wrong on the way to a forge; the page has the words for each. */

/**
 * @typedef {"offline" | "unreachable" | "down" | "limits" | "signed-out" | "scope" | "older-grant"
 *   | "denied" | "state" | "expired" | "not-allowed" | "changed" | "same" | "fork" | "behind"
 *   | "closed" | "full" | "no-change"
 *   | "unread" | "unexpected"} Kind
 */

/** Something that keeps a change from being sent; nothing of the change is lost by it. */
export class Trouble extends Error {
  /**
   * @param {Kind} kind
   * @param {string[]} about records, or what the forge said
   */
  constructor(kind, about = []) {
    super([kind, ...about].join(": "));
    this.kind = kind;
    this.about = about;
  }
}
