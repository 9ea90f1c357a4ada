/* What search needs to know of jamo, keyboards and Chinese characters; loaded when a word is not
   found as it stands. */
export {
  convertHangulToQwerty,
  convertQwertyToHangul,
  disassemble,
  getChoseong,
} from "es-hangul";
export { inHangul } from "./hanja.js";
