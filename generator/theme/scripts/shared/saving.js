/* Files that the page makes and the visitor saves. */

/**
 * @param {string} name of the file
 * @param {BlobPart} content
 * @param {string} type its media type
 */
export function saveAs(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
