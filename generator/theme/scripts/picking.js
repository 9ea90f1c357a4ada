/* The page of a record: a box to tick, and what was picked on this page and on others. What a
   selection needs is fetched once there is one. */
import { seoul } from "./shared/clock.js";
import { kept } from "./shared/kept.js";
import { data, json, one } from "./shared/page.js";

/** @import { Basket } from "./basket/basket.js" */
/** @import { Hit } from "./types.js" */

const box = one(document, "[data-pick]", HTMLInputElement);
const bar = one(document, "[data-basket]");
/** @type {{ hit: Hit, kind: string }} */
const { hit, kind } = json(box, "pick");
/** @type {Promise<Basket> | undefined} */
let asked;

function selection() {
  asked ??= import("./basket/basket.js").then(({ Basket }) => {
    const basket = new Basket(bar, json(bar, "words"), () => data(box, "now") || seoul());
    const write = () => {
      box.checked = basket.has(hit[0], hit[1]);
    };
    basket.onClear(write);
    write();
    return basket;
  });
  return asked;
}

box.addEventListener("change", async () => {
  const on = box.checked;
  const basket = await selection();
  basket.toggle(hit, kind, on, location.origin + location.pathname);
  box.checked = on;
});
if (kept("sessionStorage", data(bar, "basket"))) selection();
