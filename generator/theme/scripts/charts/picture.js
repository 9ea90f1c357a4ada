/* How large a picture of a chart is, and what its file is called. */

const TIMES = 2; // dots a unit of the drawing, for print and dense screens

/**
 * @param {number} width
 * @param {number} height
 */
export const enlarged = (width, height) => ({ width: width * TIMES, height: height * TIMES });

/**
 * The name of the picture of an SVG file.
 * @param {string} address
 */
export const pictureName = (address) =>
  `${address
    .split("/")
    .pop()
    ?.replace(/\.svg$/, "")}.png`;
