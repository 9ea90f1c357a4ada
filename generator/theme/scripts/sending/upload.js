/* The steps over GitHub's own pages, for the change that is there. */
import { zip } from "../basket/zip.js";
import { all, one } from "../shared/page.js";
import { saveAs } from "../shared/saving.js";
import { wayOf } from "./github.js";

/** @typedef {{ path: string, before: string | null, text: string }} File */

/**
 * Show the steps of the way that the files have to go.
 * @param {HTMLElement} page
 * @param {string} repository its address
 * @param {File[]} files
 */
export function steps(page, repository, files) {
  const way = wayOf(repository.replace(/(\.git)?\/?$/, ""), files);
  for (const listed of all(page, "[data-way]")) listed.hidden = listed.dataset.way !== way.kind;
  for (const link of all(page, "[data-way] a[data-open]")) link.setAttribute("href", way.address);
  for (const button of all(page, "[data-way] [data-keep]")) button.onclick = () => download(files);
  one(page, "[data-drawn]").hidden = way.kind === "new";
}

/** @param {File[]} files one as it is, several in their folders */
function download(files) {
  const [file, ...more] = files;
  if (!file) return;
  const name = file.path.split("/").at(-1) ?? "";
  if (!more.length) saveAs(name, file.text, "text/plain");
  else saveAs("change.zip", zip(files.map(({ path, text }) => [path, text])), "application/zip");
}
