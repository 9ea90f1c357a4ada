/* The shapes that pages, files and scripts hand to each other. */

/** A state: the moment since which it holds, its id, the day it counts down to (facts/state.py). */
export type Step = [since: string, state: string, until: string];

/** The same on a page, with its tone and its name in the page's language (macros.html). */
export type NamedStep = [since: string, state: string, tone: string, name: string, until: string];

/** A day or moment of a record, and the page that tells more (views/to_keep.py). */
export interface Entry {
  title: string;
  starts: string;
  ends: string;
  about: string;
}

/** How a badge counts down: `{n}` stands for the days. */
export interface Countdown {
  day: string;
  days: string;
  opens: string;
  closes: string;
}

/** What a hit and a row of a list both begin with (search/hits.py). */
type Shown = [
  name: string,
  title: string,
  when: string,
  place: string,
  hosts: string,
  starts: string,
  ends: string,
  tracks: Step[][],
  words: string,
];

/** A hit, of which only the shown part is read. */
export type Hit = [...shown: Shown, ...more: unknown[]];

/** A row of a list: a hit, since when it is there, its codes for each facet, and its text, folded. */
export type Row = [...shown: Shown, since: string, codes: number[][], text: string];

/** A facet and its values: key and label each. */
export type Facet = [name: string, values: [key: string, label: string][]];

export interface Table {
  facets: Facet[];
  rows: Row[];
}

/** What a visitor ticked, as it is kept and saved. */
export interface Picked {
  name: string;
  kind: string;
  title: string;
  state: string;
  when?: string;
  place: string;
  hosts: string;
  starts: string;
  ends: string;
  url: string;
  /** Of a firm: what it makes, its HS codes and its stand, and the group it goes with. */
  offered?: string;
  group?: string;
}

/** The words of search, lists and basket in the page's language (find.html). */
export interface Words extends Countdown {
  states: Record<string, [tone: string, name: string]>;
  /** Which schemes are the operator's own, and which were before them. */
  schemes: { own: string[]; earlier: string[] };
  groups: Record<string, string>;
  facets: Record<string, string>;
  columns: Record<string, string>;
  told: Record<string, string>;
  count: string;
  count_one?: string;
  none: string;
  best: string;
  searching: string;
  failed: string;
  more: string;
  shown: string;
  shown_one?: string;
  all: string;
  all_one?: string;
  chosen: string;
  drop: string;
  filtered: string;
  since: string;
  take: string;
  take_one: string;
  alerts: string;
  copied: string;
  years: string;
  without: string;
  without_one: string;
  closing: string;
  pick: string;
  picked: string;
  undated: string;
  sheet: string;
  tag: string;
}

/** The words of a selection alone. */
export type OfSelection = Pick<
  Words,
  "states" | "groups" | "columns" | "closing" | "picked" | "undated" | "sheet" | "tag"
>;

/** What a page fetches once it has to say it (words.json); `basket` is HTML. */
export interface Said {
  selection: OfSelection;
  basket: string;
  stale: string;
}

/** What stands in the index's first file (search/index.py). */
export interface Manifest {
  version: string;
  shards: number;
  chunk: number;
  documents: number;
  groups: [name: string, end: number][];
  words: number[];
  synonyms: string[][];
  spellings: string[][];
  /** What is said, and what it means here. */
  means: [said: string, to: string][];
  /** What records call a kind of goods, and goods of it. */
  goods: [kind: string, ...names: string[]][];
  /** Words that only make a question of the others. */
  asking: string[][];
  absent: string[];
}

/** Where changes go, as the page that sends them is told (sending.html). */
export interface SendingSettings {
  way: "press" | "upload" | "file";
  forge: string;
  server: string;
  host: string;
  repository: string;
  /** The address of the repository's page. */
  page: string;
  client: string;
  redirect: string;
  site: string;
  /** The form that corrects a record, by the folder of its kind. */
  forms: Record<string, string>;
  /** The ways to the first page of this language, and to the site's files. */
  apply: string;
  root: string;
}

/** The index, each file of which is loaded when it is first asked for. */
export interface Files {
  manifest: Manifest;
  hangul: () => Promise<typeof import("./search/hangul.js")>;
  grams: (gram: string) => Promise<Record<string, string>>;
  words: (word: string) => Promise<string[]>;
  consonant: (number: number) => Promise<string[]>;
  document: (language: string, id: number) => Promise<Hit>;
  group: (id: number) => string;
}

/** What was searched for instead of, or beside, what was written. */
export interface Note {
  kind: string;
  written?: string;
  words: string[];
}
