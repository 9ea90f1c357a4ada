/* A form of /apply/: what is typed becomes a record, is kept, judged, and saved as a file. */
import { blobId, namesOf, summary, titleOf } from "./forms/change.js";
import { Choices } from "./forms/choices.js";
import { followed, forget, keep, kept, keyOf, latest, together } from "./forms/draft.js";
import { collected } from "./forms/elements/collect.js";
import { say, silence } from "./forms/elements/faults.js";
import { addEntry, entriesIn, inputOf } from "./forms/elements/fields.js";
import { fill } from "./forms/elements/fill.js";
import { describe } from "./forms/elements/hints.js";
import { listOptions } from "./forms/elements/options.js";
import { labelled, named, offer } from "./forms/elements/pick.js";
import { reading } from "./forms/elements/readings.js";
import { Fetched } from "./forms/grounds.js";
import { likeness } from "./forms/likeness.js";
import { onPastedTable } from "./forms/pasting.js";
import { isName, proposed } from "./forms/record-names.js";
import { Records } from "./forms/records.js";
import { CHOSEN } from "./forms/typed.js";
import { seoul } from "./shared/clock.js";
import { shelf } from "./shared/kept.js";
import { all, data, json, one } from "./shared/page.js";
import { textAt, worded } from "./shared/texts.js";

/**
 * @import { Grounds } from "./forms/judge/problem.js"
 * @import { Fields } from "./forms/judge/schema.js"
 * @import { Copied } from "./forms/pasting.js"
 * @import { Telling } from "./forms/judge/telling.js"
 *
 * @typedef {object} Task what the page tells of its task (templates/form.html)
 * @property {string} id
 * @property {string} kind
 * @property {string} folder
 * @property {number} depth
 * @property {Fields} given
 * @property {boolean} edits whether it must begin with a record that is there
 * @property {string[]} left fields that are others' to fill in
 * @property {string[]} like fields that a new record may take from one that is there
 *
 * @typedef {object} Base what the record was before
 * @property {string} name empty for a new one
 * @property {string | null} before the id of its file's text; null where the site has none yet
 * @property {Fields} record what the form begins with
 * @property {Fields} told what its change is told against: the request it is added to, or the site
 * @property {Fields} was what the site has
 * @property {string | null} commit of the site that had it so
 */

const form = one(document, "form[data-form]", HTMLFormElement);
/** @type {Task} */
const task = json(form, "form");
const words = json(form, "words");
const root = data(form, "root");
const language = document.documentElement.lang;
const asked = new URLSearchParams(location.search);
const box = one(document, "[data-finished]");
const nameField = one(form, "[data-id]", HTMLInputElement);
const sheet = form.querySelector("[data-sheet]");

/** @param {string} path */
const text = (path) => textAt(root + path);

/** @returns {Promise<string | null>} the commit of the site as it is now */
async function built() {
  return JSON.parse((await text("build.json")) ?? "{}").commit ?? null;
}

const store = shelf("localStorage");
const beside = together(store);
const choices = new Choices(
  async (path) => {
    const found = await text(`apply/choices/${path}`);
    return found === undefined ? [] : JSON.parse(found);
  },
  language,
  beside,
);
const records = new Records(text, beside);
/** @type {Base} */
let base = { name: "", before: null, record: {}, told: {}, was: {}, commit: null };
let order = "";
/** @type {Grounds} */
let grounds;
/** @type {Fetched} */
let fetched;
const known = () => ({ words: grounds.meant, countries: grounds.countries });

/** The record as the form says it now. */
const record = () => ({
  ...collected(form, grounds.schema, known(), base.record),
  ...(base.name ? {} : task.given),
});

/**
 * @param {Fields} values
 * @param {string} [file] the record's, by which names of a group keep their order
 */
function show(values, file = order) {
  outdate();
  order = file;
  fill(form, values, file);
  for (const list of all(form, "section > fieldset[data-level]"))
    if (!entriesIn(list).length && asksFirst(list)) addEntry(list);
  labelled(form);
  named(form, choices).then(() => all(form, "[data-control]").forEach(read));
}

/** @param {HTMLElement} list whether its first entry is asked for without a press */
const asksFirst = (list) =>
  list.dataset.control === "list" || list.querySelector(":scope > legend > .must") !== null;

const read = (/** @type {HTMLElement} */ field) => reading(field, grounds.schema, known());

/** Where one chooses the record to begin with, or like. */
const BEGINNINGS = "[data-choose], [data-like]";

/** The record that was chosen last, on its way: what it says is no less asked for than what is typed. */
let opening = Promise.resolve(false);

/**
 * Begin with a record that is there; whether it is.
 * @param {string} name
 */
async function open(name) {
  const aside = beside.find((one) => one.name === name);
  if (!aside && !(await records.record(name))) return false;
  const fresh = aside?.before === null && !asked.has("anew");
  const [file, commit] = await Promise.all([fresh ? undefined : text(`${name}.yml`), built()]);
  const was = (await (aside ? !fresh && records.read(name) : records.record(name))) || {};
  const found = aside ? (await import("./forms/joined.js")).onto(was, aside) : was;
  const before = file === undefined ? null : await blobId(file, crypto.subtle);
  const sent = aside && followed(store) && aside.before === before;
  base = { name, before, record: found, told: sent ? found : was, was, commit };
  const draft = kept(store, task.id, name);
  const chosen = form.querySelector("[data-choose]");
  if (chosen instanceof HTMLInputElement) chosen.value = name.slice(task.folder.length + 1);
  show(draft?.record ?? found, file ?? aside?.text);
  restored(Boolean(draft));
  return true;
}

/** @type {typeof open} what the address says is opened again by a reload */
async function choose(name) {
  const found = await open(name);
  if (found) history.replaceState(null, "", `${location.pathname}?record=${name}`);
  return found;
}

/** @type {Fields} what was taken from the record chosen before, and gives way to the next one's */
let taken = {};

/**
 * Take what stays from year to year from a record that is there; what is typed stays.
 * @param {string} name
 */
async function beginLike(name) {
  const found = await records.record(name);
  one(form, "[data-liked]").hidden = !found;
  if (!found) return false;
  one(form, "[data-like]", HTMLInputElement).value = name.slice(task.folder.length + 1);
  const typed = Object.entries(record()).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(taken[field]),
  );
  taken = likeness(found, task.like);
  show({ ...taken, ...Object.fromEntries(typed) });
  keepSoon();
  return true;
}

/** @param {boolean} there whether something was kept from before */
function restored(there) {
  one(document, "[data-draft]").hidden = !there;
}

/** Goes on with each check and each change: a check that something has overtaken says nothing. */
let turn = 0;

/** What was finished before is no more what the form says, and is not to be sent. */
function outdate() {
  turn += 1;
  box.hidden = true;
}

/** Keep what is typed, a moment after the last key. */
let timer = 0;
function keepSoon() {
  outdate();
  clearTimeout(timer);
  timer = setTimeout(keepNow, 400);
}

function keepNow() {
  clearTimeout(timer);
  timer = 0;
  const draft = { record: record(), id: base.name || nameField.value };
  const lasts = keep(store, task.id, draft, base.name);
  one(document, "[data-unkept]").hidden = lasts;
}

/** @param {Fields} values */
const nameOf = (values) => {
  const id = nameField.value.trim() || proposed(task.kind, values);
  return base.name || `${task.folder}/${id}`;
};

/**
 * What is wrong with the name of a new record.
 * @param {string} name
 * @returns {Promise<Telling[]>}
 */
async function nameFaults(name) {
  if (base.name) return [];
  const id = name.slice(task.folder.length + 1);
  const taken = isName(id, task.depth) && (await choices.name(task.folder, id)) !== "";
  if (isName(id, task.depth) && !taken) return [];
  const says = taken ? worded(words.taken, { name: id }) : words.unnamed;
  return [{ rule: "name", level: "error", at: ["-name"], field: words.name, says, fix: "" }];
}

async function judged(/** @type {Fields} */ values) {
  const { judge, tell, toldOnce } = await import("./forms/judging.js");
  const find = await records.around(grounds.schema, values);
  const found = toldOnce(judge(values, task.kind, grounds, find), grounds);
  await fetched.messages(found);
  return found.map((each) => tell(each, grounds, language));
}

function forgetNow() {
  clearTimeout(timer);
  timer = 0;
  forget(store, task.id, base.name);
}

async function check() {
  await opening;
  outdate();
  const mine = turn;
  const { unfit } = await import("./forms/judging.js");
  await fetched.names(unfit(record(), grounds));
  const values = record();
  if (task.edits && !base.name) return remark(words.choose);
  const name = nameOf(values);
  if (!base.name) nameField.value = name.slice(task.folder.length + 1);
  const told = [...(await judged(values)), ...(await nameFaults(name))];
  if (mine !== turn) return;
  say(form, told, words);
  if (told.some(({ level }) => level === "error")) return one(form, "[data-faults]").focus();
  await conclude(name, values);
}

/**
 * Show the finished change.
 * @param {string} name
 * @param {Fields} values
 */
async function conclude(name, values) {
  const mine = turn;
  const [{ finish, written }, names] = await Promise.all([
    import("./forms/concluding.js"),
    namesOf([base.was, values], grounds.schema, (folder, id) => choices.name(folder, id)),
  ]);
  if (mine !== turn) return;
  const changed = summary(base.told, values, grounds.schema, language, names);
  if (!changed.length) return remark(words.unchanged);
  const title = `${one(document, "h1").textContent}: ${titleOf(values, language) || name}`;
  finish(
    box,
    {
      name,
      record: values,
      path: `data/${name}.yml`,
      before: base.before,
      was: base.was,
      task: task.id,
      base: base.commit,
      text: written(values, grounds.schema),
      summary: [title, ...changed],
    },
    data(form, "site"),
    forgetNow,
  );
}

/** @param {unknown} error where a part of the form cannot be fetched, or is wrong */
function lost(error) {
  remark(words.lost);
  throw error;
}

/** @type {File | Copied | undefined} the table that was chosen or pasted last */
let chosen;

/** @type {(sheet: HTMLInputElement, file: File | Copied | undefined) => Promise<void>} fill the form from a table */
async function take(sheet, file) {
  if (!file) return;
  await opening;
  if (task.edits && !base.name) return remark(words.choose);
  outdate();
  const mine = turn;
  chosen = file;
  silence(form);
  const [{ fromFile }] = await Promise.all([import("./forms/sheet/from-file.js"), fetched.names()]);
  const { values, tell } = await fromFile(file, record(), {
    ...{ form, task, grounds, language, text, records },
    accepted: data(sheet, "sheet").split(" "),
    messages: (found) => fetched.messages(found),
  });
  if (chosen !== file) return;
  if (mine !== turn) return take(sheet, file); // what was typed meanwhile is not to be lost
  if (values) {
    show(values);
    keepSoon();
  }
  tell(one(form, "[data-told]"));
}

/** @param {string} said what keeps a change from being one */
function remark(said) {
  silence(form);
  const faults = one(form, "[data-faults]");
  one(faults, "h2").textContent = said;
  one(faults, "ul", HTMLUListElement).replaceChildren();
  faults.hidden = false;
  faults.focus();
}

function clear() {
  forgetNow();
  silence(form);
  for (const told of all(form, "[data-told]")) told.hidden = true;
  nameField.value = "";
  show(base.record);
  restored(false);
}

form.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.dataset.ref) offer(target, choices);
  const field = target instanceof Element ? target.closest("[data-control]") : null;
  if (field instanceof HTMLElement) read(field);
  if (!(target instanceof HTMLElement) || target === sheet || target.matches(BEGINNINGS)) return;
  keepSoon();
});
form.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.matches(BEGINNINGS)) return;
  const id = CHOSEN.exec(target.value)?.[1] ?? target.value;
  const begin = target.dataset.like === undefined ? choose : beginLike;
  if (timer) keepNow(); // what was typed into the record before
  opening = opening
    .then(() => begin(`${task.folder}/${id}`))
    .catch(() => {
      remark(words.lost);
      return false;
    });
});
form.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const list = button?.closest("fieldset");
  if (button?.dataset.add !== undefined && list) {
    const entry = addEntry(list);
    (inputOf(entry) ?? entry).focus();
  } else if (button?.dataset.drop !== undefined && list) {
    button.closest("[data-row]")?.remove();
    list.focus();
    keepSoon();
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  check().catch(lost);
});
if (sheet instanceof HTMLInputElement) {
  const onFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  sheet.addEventListener("change", async () => {
    await take(sheet, sheet.files?.[0]).catch(lost);
    sheet.value = ""; // else the same file, mended, could not be chosen again
  });
  addEventListener("dragover", (event) => onFile(event) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!onFile(event)) return;
    event.preventDefault();
    take(sheet, event.dataTransfer?.files[0]).catch(lost);
  });
  onPastedTable(form, words.pasted, (copied) => take(sheet, copied).catch(lost));
}
one(document, "[data-clear]").addEventListener("click", clear);
addEventListener("storage", ({ key, newValue }) => {
  if (newValue && key === keyOf(task.id, base.name)) one(document, "[data-twice]").hidden = false;
});
addEventListener("pagehide", () => {
  if (timer) keepNow();
});

async function start() {
  const files = [`${task.kind}.${language}`, "persons"]; // the second is the same for all forms
  const [found, persons] = await Promise.all(files.map((file) => text(`apply/forms/${file}.json`)));
  if (found === undefined || persons === undefined) return; // without either, nothing is judged
  const today = seoul().slice(0, 10);
  grounds = { ...JSON.parse(found), personal: JSON.parse(persons), today };
  fetched = new Fetched(grounds, text, language);
  listOptions(form, grounds.schema, language);
  describe(form);
  one(document, "[data-unkept]").hidden = !store.passing;
  const draft = latest(store, task.id);
  const name = asked.get("record") ?? draft?.id ?? "";
  if (name.startsWith(`${task.folder}/`)) {
    if (!(await open(name))) show({});
  } else {
    show(draft?.record ?? {});
    if (draft) nameField.value = draft.id;
    restored(Boolean(draft));
  }
  const like = asked.get("like") ?? "";
  if (task.like.length && like.startsWith(`${task.folder}/`)) {
    await beginLike(like);
    history.replaceState(null, "", location.pathname); // else a reload brought back what was cleared
  }
  base.commit ??= await built();
  form.inert = false;
  form.dataset.ready = "";
  if (asked.has("check") && base.name) await check().catch(lost);
}
start();
