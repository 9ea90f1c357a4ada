"""Put what the theme takes from npm into `generator/theme/vendor/`, which Git ignores.

Styles and fonts are copied as they are. Scripts are bundled, so that a page asks for one file
instead of thirteen, and each package's licence stands beside what was made of it.
"""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "node_modules"
VENDOR = ROOT / "generator" / "theme" / "vendor"

FONT = "@fontsource-variable/noto-sans-kr"
COPIES = {
    "krds-uiux/resources/css/token/krds_tokens.css": "krds_tokens.css",
    f"{FONT}/index.css": "noto-sans-kr/index.css",
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
    for target, module in BUNDLES.items():
        bundle(module, VENDOR / target)


if __name__ == "__main__":
    main()
