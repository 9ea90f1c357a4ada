"""Copies npm assets into `generator/theme/vendor/`, which Git ignores.

Fonts and tokens come from npm: of the fonts' list, pages need neither the remarks nor the slices of
Chinese characters; of the design tokens, those that our styles name. Our scripts are bundled, so
that a page asks for one file however many modules it is made of, and their comments cost nothing;
nor do those of our styles.
Each package's licence stands beside what was made of it.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "node_modules"
VENDOR = ROOT / "generator" / "theme" / "vendor"
STYLES = ROOT / "generator" / "theme" / "assets"
SCRIPTS = ROOT / "generator" / "theme" / "scripts"

TOKENS = "krds-uiux/resources/css/token/krds_tokens.css"
ICONS = "@iconify-json/lucide"
FONT = "@fontsource-variable/noto-sans-kr"
COPIES = {
    f"{FONT}/LICENSE": "noto-sans-kr/LICENSE.txt",
    "world-atlas/countries-110m.json": "world/countries-110m.json",
    "world-atlas/LICENSE": "world/LICENSE.txt",
    "es-hangul/LICENSE": "parts/hangul-LICENSE.txt",
}
PLAIN = ("appearance", "portal", "tools")
"""Scripts that pages load as plain ones, one file each; they also run where a page is opened from a
disk, and the first two before it is drawn. The others are modules, and load parts on demand."""


def copy(source: Path, target: Path) -> None:
    """Copy a file, making the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


SLICE = re.compile(r"src: (url\([^)]*\))[^;]*;\s*unicode-range: ([^;]*);")
FACE = (
    "@font-face{{font-family:'Noto Sans KR Variable';font-display:optional;font-weight:100 900;"
    "src:{};unicode-range:{}}}\n"
)
NAME = re.compile(r"files/([\w-]+\.woff2)")
SQUARE_METRE = re.compile(r",\s*U\+33a1(?=,|$)|U\+33a1,\s*", re.IGNORECASE)
"""Left to the system's font: on many pages it alone would fetch a slice of 24 KB."""
KEPT = re.compile(r"U\+(?![4-9f])[0-9a-f]", re.IGNORECASE)


def slices(css: str) -> str:
    """The font's slices that hold anything but Chinese characters, in the fewest words.

    `optional` keeps a page from moving when a font comes late; the next page has it at hand.
    """
    faces = (face for face in SLICE.findall(css) if KEPT.search(face[1]))
    return "".join(FACE.format(source, SQUARE_METRE.sub("", range)) for source, range in faces)


NAMED = re.compile(r"var\((--krds-[\w-]+)")
TOKEN = re.compile(r"(--krds-[\w-]+):\s*([^;]+);")


def tokens(css: str, styles: str) -> str:
    """The design tokens that our styles name, and those that these are made of."""
    known = dict(TOKEN.findall(css))
    wanted = NAMED.findall(styles)
    for name in wanted:  # grows while it is read
        wanted += NAMED.findall(known[name])
    return f":root{{{''.join(f'{name}:{known[name]};' for name in known if name in wanted)}}}\n"


def shorten(files: Iterable[Path], *options: str) -> None:
    """Write our scripts or styles without what only we read."""
    said = ("--minify", "--charset=utf8", "--target=es2022", "--log-level=warning")
    command: list[str | Path] = [
        NPM / ".bin" / "esbuild",
        *files,
        *said,
        f"--outdir={VENDOR}",
        *options,
    ]
    subprocess.run(command, cwd=ROOT, check=True)


def bundle(names: list[str], *options: str) -> None:
    """Bundle the pages' scripts of these names with all that they import."""
    shorten((SCRIPTS / f"{name}.js" for name in names), "--bundle", *options)


def fonts() -> None:
    """Write the list of the font's slices, and copy the slices that it names."""
    css = slices((NPM / FONT / "index.css").read_text("utf-8"))
    for name in NAME.findall(css):
        copy(NPM / FONT / "files" / name, VENDOR / "noto-sans-kr" / "files" / name)
    (VENDOR / "noto-sans-kr" / "index.css").write_text(css, "utf-8")


def icons(wanted: dict[str, str], known: dict[str, dict[str, str]]) -> str:
    """One picture of a group of icons, each under our name for what it stands for."""
    drawn = (
        f'<symbol id="{ours}" viewBox="0 0 24 24">{known[name]["body"]}</symbol>'
        for ours, name in wanted.items()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(drawn)}</svg>\n'


def main() -> None:
    """Make the folder anew, so that nothing of an earlier version stays in it."""
    shutil.rmtree(VENDOR, ignore_errors=True)
    for source, target in COPIES.items():
        copy(NPM / source, VENDOR / target)
    fonts()
    sheets = sorted(STYLES.glob("*.css"))
    styles = "".join(path.read_text("utf-8") for path in sheets)
    css = (NPM / TOKENS).read_text("utf-8")
    (VENDOR / "krds_tokens.css").write_text(tokens(css, styles), "utf-8")
    wanted = json.loads((ROOT / "generator" / "theme" / "icons.json").read_text("utf-8"))
    known = json.loads((NPM / ICONS / "icons.json").read_text("utf-8"))["icons"]
    for group, named in wanted.items():  # a page fetches the pictures that it shows
        (VENDOR / f"{group}.svg").write_text(icons(named, known), "utf-8")
    modules = sorted({path.stem for path in SCRIPTS.glob("*.js")} - {*PLAIN})
    bundle(modules, "--format=esm", "--splitting", "--chunk-names=parts/[name]-[hash]")
    bundle([*PLAIN], "--format=iife")
    shorten(sheets)


if __name__ == "__main__":
    main()
