/* What a form needs only once nothing is wrong in it. */
export { finish } from "./elements/finish.js";
export { written } from "./yaml.js";
