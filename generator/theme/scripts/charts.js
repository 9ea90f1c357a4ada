/* Pages with charts: a chart as PNG, made of its SVG file here, to save or to copy; its link and HTML to copy. */
import { enlarged, pictureName } from "./charts/picture.js";
import { all, data, make, one } from "./shared/page.js";
import { saveAs } from "./shared/saving.js";

/**
 * The picture of an SVG file, drawn on white at twice its size.
 * @param {string} address
 * @returns {Promise<Blob>}
 */
async function picture(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { width, height } = enlarged(image.naturalWidth, image.naturalHeight);
  const canvas = make("canvas", { width, height });
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("this browser draws no pictures");
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(image, 0, 0, width, height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
  });
}

/** @param {HTMLElement} button */
async function save(button) {
  const address = data(button, "png");
  try {
    saveAs(pictureName(address), await picture(address), "image/png");
  } catch {
    button.textContent = data(button, "failed");
  }
}

for (const button of all(document, "[data-png]")) {
  button.addEventListener("click", () => save(button));
}
/**
 * The picture on the clipboard, for a text or slides; some browsers take none.
 * @param {HTMLElement} button
 */
async function copyPicture(button) {
  try {
    const made = picture(data(button, "picture"));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": made })]);
    button.textContent = data(button, "copied");
  } catch {
    button.textContent = data(button, "failed");
  }
}

for (const button of all(document, "[data-picture]")) {
  button.addEventListener("click", () => copyPicture(button));
}
for (const button of all(document, ".chart [data-link]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(data(button, "link"));
    button.textContent = data(button, "copied");
  });
}
for (const button of all(document, ".chart [data-copy]")) {
  button.addEventListener("click", async () => {
    const text = one(
      /** @type {HTMLElement} */ (button.parentElement),
      "textarea",
      HTMLTextAreaElement,
    );
    text.select();
    await navigator.clipboard.writeText(text.value);
    button.textContent = data(button, "copy");
  });
}
