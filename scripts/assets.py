"""Put what the theme takes from npm into `generator/theme/vendor/`, which Git ignores.

Styles and fonts are copied as they are, but for the list of the font's slices: pages need neither
its remarks nor its slices of Chinese characters. Scripts are bundled, so that a page asks for one
file instead of thirteen, and each package's licence stands beside what was made of it.
"""

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "node_modules"
VENDOR = ROOT / "generator" / "theme" / "vendor"

FONT = "@fontsource-variable/noto-sans-kr"
COPIES = {
    "krds-uiux/resources/css/token/krds_tokens.css": "krds_tokens.css",
    f"{FONT}/files": "noto-sans-kr/files",
    f"{FONT}/LICENSE": "noto-sans-kr/LICENSE.txt",
    "world-atlas/countries-110m.json": "world/countries-110m.json",
    "world-atlas/LICENSE": "world/LICENSE.txt",
    "es-hangul/LICENSE": "hangul/LICENSE.txt",
    "@marcbachmann/cel-js/LICENSE": "cel/LICENSE.txt",
}
HANGUL = (
    "assemble",
    "canBeChoseong",
    "convertHangulToQwerty",
    "convertQwertyToHangul",
    "disassemble",
    "getChoseong",
    "josa",
)
BUNDLES = {
    "hangul/hangul.js": f"export {{ {', '.join(HANGUL)} }} from 'es-hangul'",
    "cel/cel.js": "export * from '@marcbachmann/cel-js'",
}


def copy(source: Path, target: Path) -> None:
    """Copy a file or a folder, making the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)


SLICE = re.compile(r"src: (url\([^)]*\))[^;]*;\s*unicode-range: ([^;]*);")
FACE = (
    "@font-face{{font-family:'Noto Sans KR Variable';font-display:optional;font-weight:100 900;"
    "src:{};unicode-range:{}}}\n"
)
KEPT = re.compile(r"U\+(?![4-9f])[0-9a-f]", re.IGNORECASE)


def slices(css: str) -> str:
    """The font's slices that hold anything but Chinese characters, in the fewest words.

    `optional` keeps a page from moving when a font comes late; the next page has it at hand.
    """
    return "".join(FACE.format(*face) for face in SLICE.findall(css) if KEPT.search(face[1]))


def bundle(module: str, target: Path) -> None:
    """Write one ES module that holds all that `module` exports."""
    options = ["--bundle", "--minify", "--format=esm", "--charset=utf8", "--log-level=warning"]
    subprocess.run(
        [NPM / ".bin" / "esbuild", *options, f"--outfile={target}"],
        input=module,
        cwd=ROOT,
        text=True,
        check=True,
    )


def main() -> None:
    """Make the folder anew, so that nothing of an earlier version stays in it."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    for source, target in COPIES.items():
        copy(NPM / source, VENDOR / target)
    index = VENDOR / "noto-sans-kr" / "index.css"
    index.write_text(slices((NPM / FONT / "index.css").read_text("utf-8")), "utf-8")
    for target, module in BUNDLES.items():
        bundle(module, VENDOR / target)


if __name__ == "__main__":
    main()
