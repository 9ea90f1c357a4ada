/* GitHub's own pages, until a page like ours can sign in there without a secret: the new-file page
   with its content, or the upload page. Then GitHub becomes a forge beside gitea.js. */
import { inPath } from "./texts.js";

/**
 * GitHub documents no limit but the answer 414; its own command line refuses addresses of 8,192
 * bytes and more (cli/cli, `ValidURL`: "Maximum length of a URL: 8192 bytes"). The rest is left to
 * what its sign-in page adds when it hands an address on.
 */
export const LONGEST = 7500;

/**
 * @typedef {object} Way
 * @property {"new" | "upload" | "folder"} kind by a filled page, by uploading a file, or a folder
 * @property {string} address
 */

/**
 * How some files go to GitHub: one new file as a filled page while its address is short enough; one
 * file as an upload to its folder; several as an upload of `data/` whole, so that they are one request.
 * @param {string} repository its address
 * @param {{ path: string, before: string | null, text: string }[]} files
 * @returns {Way}
 */
export function wayOf(repository, files) {
  const [file, ...more] = files;
  if (!file || more.length) return { kind: "folder", address: `${repository}/upload/main` };
  const fields = new URLSearchParams({ filename: file.path, value: file.text });
  const address = `${repository}/new/main?${fields}`;
  if (file.before === null && address.length <= LONGEST) return { kind: "new", address };
  const folder = file.path.split("/").slice(0, -1).join("/");
  return { kind: "upload", address: `${repository}/upload/main/${inPath(folder)}` };
}
