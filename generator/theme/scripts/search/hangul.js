/* What search needs to know of jamo and keyboards; loaded when a word is not found as it stands. */
export {
  convertHangulToQwerty,
  convertQwertyToHangul,
  disassemble,
  getChoseong,
} from "es-hangul";
