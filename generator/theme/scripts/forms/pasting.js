/* A table that somebody pastes into a form; of each paste it is told at once whether it is one. */

/** @typedef {{ name: string, html: string, text: string }} Copied a table out of the clipboard */

const ROW = /<tr[\s>]/gi;
const BESIDE = /<\/t[dh]>\s*<t[dh][\s>]/i;
const FEWEST = 2; // rows, a heading and an entry; what has fewer is text

/** @type {(form: HTMLFormElement, name: string, take: (copied: Copied) => void) => void} */
export function onPastedTable(form, name, take) {
  addEventListener("paste", (event) => {
    const { target } = event;
    const elsewhere = target instanceof HTMLInputElement && !form.contains(target);
    if (form.inert || elsewhere || target instanceof HTMLTextAreaElement) return; // a long text may hold anything
    const copied = copiedTable(event.clipboardData, name);
    if (!copied) return;
    event.preventDefault();
    take(copied);
  });
}

/** @type {(data: DataTransfer | null, name: string) => Copied | undefined} */
function copiedTable(data, name) {
  const [html = "", text = ""] = ["text/html", "text/plain"].map((type) => data?.getData(type));
  const marked = (html.match(ROW)?.length ?? 0) >= FEWEST && BESIDE.test(html);
  const parted = text.split("\n").filter((line) => line.includes("\t")).length >= FEWEST;
  return marked || parted ? { name, html: marked ? html : "", text } : undefined;
}
