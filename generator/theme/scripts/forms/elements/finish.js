/* The finished change: what it says, and the files that it can be saved as. */

import { make, one } from "../../shared/page.js";
import { change } from "../change.js";
import { gather, scatter, together } from "../draft.js";

/**
 * @import { Finished } from "../change.js"
 *
 * @typedef {object} About
 * @property {string} task
 * @property {string} site
 * @property {string | null} base
 */

/**
 * Show a finished record, and let it be saved alone or with those that go with it.
 * @param {HTMLElement} box
 * @param {Finished} finished
 * @param {About} about
 * @param {() => void} done what to do when the change has been saved
 */
export function finish(box, finished, about, done) {
  one(box, "[data-summary]", HTMLUListElement).replaceChildren(
    ...finished.summary.map((line) => make("li", {}, line)),
  );
  one(box, "[data-text]").textContent = finished.text;
  one(box, "[data-path]").textContent = finished.path;
  const others = together(localStorage).filter(({ path }) => path !== finished.path);
  const list = one(box, "[data-others]");
  list.hidden = !others.length;
  one(list, "ul", HTMLUListElement).replaceChildren(
    ...others.map(({ summary, path }) => make("li", {}, summary[0] ?? path)),
  );
  const name = finished.path.replace(/^data\/|\.yml$/g, "").replaceAll("/", "-");
  press(box, "[data-save]", () => {
    const made = new Date();
    save(`${name}.change.json`, change([...others, finished], { ...about, made }));
    scatter(localStorage);
    done();
  });
  press(box, "[data-save-text]", () => save(`${name.split("-").at(-1)}.yml`, finished.text));
  press(box, "[data-more]", () => {
    gather(localStorage, finished);
    done();
    location.href = one(box, "[data-more]").dataset.more ?? "";
  });
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: "start" });
}

/** @type {(box: HTMLElement, selector: string, act: () => void) => void} */
function press(box, selector, act) {
  one(box, selector).onclick = act;
}

/**
 * @param {string} name
 * @param {string} content
 */
function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
