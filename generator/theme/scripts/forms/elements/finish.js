/* The finished change: what it says, and the files that it can be saved as. */

import { shelf } from "../../shared/kept.js";
import { all, make, one } from "../../shared/page.js";
import { gather, others, scatter } from "../draft.js";
import { saveChange, saveRecord } from "./save.js";

/** @import { Finished } from "../change.js" */

/**
 * Show a finished record, and let it be saved alone or with those that go with it.
 * @param {HTMLElement} box
 * @param {Finished} finished
 * @param {string} site
 * @param {() => void} done what to do when the change has been saved
 */
export function finish(box, finished, site, done) {
  const store = shelf("localStorage");
  const more = others(store, finished.path);
  shown(box, finished, more);
  press(box, "[data-save]", () => {
    saveChange([...more, finished], site);
    scatter(store);
    done();
  });
  press(box, "[data-save-text]", () => saveRecord(finished));
  const full = one(box, "[data-full]");
  full.hidden = true;
  for (const onward of all(box, "[data-onward]"))
    onward.onclick = () => {
      full.hidden = gather(store, finished) && !store.passing;
      if (!full.hidden) return;
      done();
      history.replaceState(null, "", `${location.pathname}?record=${finished.name}`); // for who goes back
      location.href = onward.dataset.onward ?? "";
    };
  box.hidden = false;
  box.focus();
  box.scrollIntoView({ block: "start" });
}

/** @type {(box: HTMLElement, finished: Finished, more: Finished[]) => void} */
function shown(box, finished, more) {
  one(box, "[data-summary]", HTMLUListElement).replaceChildren(
    ...finished.summary.map((line) => make("li", {}, line)),
  );
  one(box, "[data-text]").textContent = finished.text;
  one(box, "[data-path]").textContent = finished.path;
  const list = one(box, "[data-others]");
  list.hidden = !more.length;
  one(list, "ul", HTMLUListElement).replaceChildren(
    ...more.map(({ summary, path }) => make("li", {}, summary[0] ?? path)),
  );
}

/** @type {(box: HTMLElement, selector: string, act: () => void) => void} */
function press(box, selector, act) {
  one(box, selector).onclick = act;
}
