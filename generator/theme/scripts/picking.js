/* The page of a record: a box to tick, and what was picked on this page and on others. What a
   selection needs is fetched once there is one. */
import { seoul } from "./shared/clock.js";
import { kept } from "./shared/kept.js";
import { data, json, one } from "./shared/page.js";
import { said } from "./shared/said.js";

/** @import { Basket } from "./basket/basket.js" */
/** @import { Hit } from "./types.js" */

const box = one(document, "[data-pick]", HTMLInputElement);
/** @type {{ hit: Hit, kind: string }} */
const { hit, kind } = json(box, "pick");
const place = "now" in box.dataset ? "basket-samples" : "basket";
/** @type {Promise<Basket> | undefined} */
let asked;

function selection() {
  asked ??= begun();
  return asked;
}

async function begun() {
  const [{ Basket }, words] = await Promise.all([import("./basket/basket.js"), said()]);
  one(document, "main > .wide").insertAdjacentHTML("beforeend", words.basket);
  const bar = one(document, "[data-basket]");
  bar.dataset.basket = place;
  const basket = new Basket(bar, words.selection, () => data(box, "now") || seoul());
  const write = () => {
    box.checked = basket.has(hit[0], hit[1]);
  };
  basket.onClear(write);
  write();
  return basket;
}

box.addEventListener("change", async () => {
  const on = box.checked;
  const basket = await selection().catch(() => undefined);
  if (!basket) {
    // without a network: nothing is picked, and the next tick asks again
    asked = undefined;
    box.checked = !on;
    return;
  }
  basket.toggle(hit, kind, on, location.origin + location.pathname);
  box.checked = on;
});
if (kept("sessionStorage", place)) selection();
