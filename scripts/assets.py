"""Put what the theme takes from npm into `generator/theme/vendor/`, which Git ignores.

Fonts are copied as they are. Of their list, pages need neither the remarks nor the slices of
Chinese characters; of the design tokens, those that our styles name. Scripts are bundled, so that a
page asks for one file instead of thirteen, and each package's licence stands beside what was made
of it.
"""

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "node_modules"
VENDOR = ROOT / "generator" / "theme" / "vendor"
STYLES = ROOT / "generator" / "theme" / "assets"

TOKENS = "krds-uiux/resources/css/token/krds_tokens.css"
FONT = "@fontsource-variable/noto-sans-kr"
COPIES = {
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


NAMED = re.compile(r"var\((--krds-[\w-]+)")
TOKEN = re.compile(r"(--krds-[\w-]+):\s*([^;]+);")


def tokens(css: str, styles: str) -> str:
    """The design tokens that our styles name, and those that these are made of."""
    known = dict(TOKEN.findall(css))
    wanted = NAMED.findall(styles)
    for name in wanted:  # grows while it is read
        wanted += NAMED.findall(known[name])
    return f":root{{{''.join(f'{name}:{known[name]};' for name in known if name in wanted)}}}\n"


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
    styles = "".join(path.read_text("utf-8") for path in sorted(STYLES.glob("*.css")))
    css = (NPM / TOKENS).read_text("utf-8")
    (VENDOR / "krds_tokens.css").write_text(tokens(css, styles), "utf-8")
    for target, module in BUNDLES.items():
        bundle(module, VENDOR / target)


if __name__ == "__main__":
    main()
