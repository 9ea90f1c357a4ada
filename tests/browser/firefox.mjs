/* Drives Firefox over WebDriver BiDi: looks at pages on a narrow screen, fills a form, gives it a table,
   asks what a firm pays and for a chart as a picture. */
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(new URL("../../requirements/long/package.json", import.meta.url));
const puppeteer = require("puppeteer-core");

/** @type {{ binary: string, address: string, pages: string[], table: string, record: string }} */
const { binary, address, pages, table, record } = JSON.parse(await text(process.stdin));

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: binary,
  args: ["--headless"],
  extraPrefsFirefox: { "intl.accept_languages": "ko" },
});
const page = await browser.newPage();
/** @type {string[]} */
let faults = [];
page.on("pageerror", (/** @type {Error} */ error) => faults.push(String(error)));
page.on("console", (/** @type {any} */ said) => {
  if (said.type() === "error") faults.push(said.text());
});

/** What is said against a page: what stands out of a narrow screen, and errors of scripts. */
async function narrow() {
  await page.setViewport({ width: 390, height: 800 });
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const path of pages) {
    faults = [];
    await page.goto(address + path, { waitUntil: "networkidle0" }); // what is left half loaded is an error
    await page.evaluate(() => document.fonts.ready.then(() => {})); // fonts a busy machine begins late
    const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (out > 0 || faults.length) found[path] = { out, faults };
  }
  return found;
}

/** @type {(path: string) => Promise<void>} */
async function open(path) {
  await page.goto(address + path, { waitUntil: "load" });
  await page.waitForSelector("form[data-ready]");
}

/** @type {(path: string, value: string) => Promise<void>} */
async function type(path, value) {
  const steps = path.split(".").map((name) => `[data-name=${name}]`);
  const field = await page.$(`form ${steps.join(" ")} :is(input, textarea)`);
  await field.type(value);
}

/** @returns {Promise<string[]>} what is to be mended; nothing where the change is finished */
async function check() {
  await page.click("[data-check]");
  await page.waitForSelector("[data-faults]:not([hidden]), [data-finished]:not([hidden])");
  return page.$$eval("[data-faults]:not([hidden]) li", (/** @type {Element[]} */ all) =>
    all.map((one) => one.textContent),
  );
}

const shown = (/** @type {string} */ selector) =>
  page.$eval(selector, (/** @type {Element} */ one) => one.textContent);

/** A call with a mistake, kept over a reload, mended and saved. */
async function call() {
  faults = [];
  await page.setViewport({ width: 1280, height: 900 });
  await open("apply/recruit/");
  await type("title", "2027 의료기기 참여기업 모집");
  await type("opens", "2026년 11월 30일");
  await type("closes", "2026. 12. 18. 18시");
  await type("organizers", "kmdica");
  await type("fee.krw", "1,100만원");
  await type("sources.title", "공고문");
  const reading = await shown("[data-name=closes] output");
  const wrong = await check();
  await page.reload({ waitUntil: "load" });
  await page.waitForSelector("[data-draft]:not([hidden])");
  await page.select("[data-name=fee] [data-name=per] select", "firm");
  const left = await check();
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      Object.assign(globalThis, { saved: blob });
      return make(blob);
    };
  });
  await page.click("[data-save]");
  const saved = await page.evaluate(() => /** @type {any} */ (globalThis).saved.text());
  await page.evaluate(() => localStorage.clear());
  return { reading, wrong, left, saved: JSON.parse(saved), faults };
}

/** A settlement with a day to come and an amount in words, mended and finished. */
async function settle() {
  faults = [];
  await open(`apply/settle/?record=${record}`);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("form details")) folded.setAttribute("open", "");
    const add = document.querySelector("[data-name=items] > [data-add]");
    if (add instanceof HTMLElement) add.click();
  });
  await type("settlement.reported", "2099. 5. 20.");
  await type("settlement.items.item", "booth_rental");
  await type("settlement.items.cost_krw", "4,800만원");
  const asked = await check();
  await page.$eval("[data-name=reported] input", (/** @type {any} */ field) => field.select());
  await type("settlement.reported", "2026. 5. 20.");
  const left = await check();
  const text = await page.$eval("[data-text]", (/** @type {Element} */ one) => one.textContent);
  await page.evaluate(() => localStorage.clear());
  return { asked, left, text, faults };
}

/** A table dropped on the form of a roster. */
async function roster() {
  faults = [];
  await open(`apply/roster/?record=${record}`);
  await page.evaluate((/** @type {string} */ base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "명단.xlsx"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  }, table);
  await page.waitForSelector("[data-told]:not([hidden])");
  const told = await shown("[data-told]");
  const rows = await page.$$eval(
    "[data-name=participants] > [data-rows] > li",
    (/** @type {Element[]} */ all) => all.length,
  );
  await page.evaluate(() => localStorage.clear());
  return { told, rows, faults };
}

/** What a firm pays of its booth, by an amount as people write it. */
async function cost() {
  faults = [];
  await page.goto(`${address}samples/tools/`, { waitUntil: "load" });
  await page.type("#booth", "약 300만 원");
  return { rest: await shown("[data-out=rest]"), faults };
}

/** The picture that is made of a chart. */
async function picture() {
  faults = [];
  await page.goto(`${address}statistics/sme-exports/`, { waitUntil: "load" });
  const kind = await page.evaluate(
    () =>
      new Promise((done) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          done(`${/** @type {Blob} */ (blob).type}${/** @type {Blob} */ (blob).size > 10_000}`);
          return make(blob);
        };
        /** @type {HTMLElement | null} */ (document.querySelector("[data-png]"))?.click();
      }),
  );
  return { kind, faults };
}

try {
  const answers = {
    ...{ narrow: await narrow(), call: await call(), roster: await roster() },
    ...{ settle: await settle(), cost: await cost(), picture: await picture() },
  };
  process.stdout.write(JSON.stringify(answers));
} finally {
  await browser.close();
}
