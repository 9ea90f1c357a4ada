/* All that a form judges by, in one file, which comes when somebody first presses Check. */
export { judge } from "./judge/judge.js";
export { unfit } from "./judge/shape.js";
export { tell } from "./judge/telling.js";
export { toldOnce } from "./judge/told-once.js";
