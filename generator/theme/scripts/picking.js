/* The page of a record: a box to tick, and what was picked on this page and on others. */
import { Basket } from "./basket/basket.js";
import { seoul } from "./shared/clock.js";
import { data, json, one } from "./shared/page.js";

/** @import { Hit } from "./types.js" */

const box = one(document, "[data-pick]", HTMLInputElement);
const bar = one(document, "[data-basket]");
/** @type {{ hit: Hit, kind: string }} */
const { hit, kind } = json(box, "pick");
const basket = new Basket(bar, json(bar, "words"), () => data(box, "now") || seoul());

function write() {
  box.checked = basket.has(hit[0], hit[1]);
}

box.addEventListener("change", () =>
  basket.toggle(hit, kind, box.checked, location.origin + location.pathname),
);
basket.onClear(write);
write();
