/* Words that are seldom needed: no page carries them, but the file that all pages of a language have. */
import { data, one } from "./page.js";

/** @import { Said } from "../types.js" */

/** @returns {Promise<Said>} */
export const said = async () => (await fetch(data(one(document, "[data-said]"), "said"))).json();
