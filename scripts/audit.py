"""Ask whether a locked package has a known weakness; where nobody can be asked, that is a failure.

``python scripts/audit.py`` needs ``pip-audit`` and ``npm`` in the path; exit 0 nothing known,
1 known weaknesses, 2 the database could not be asked.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

PYTHON = ["pip-audit", "--format=json", "--progress-spinner=off", "--disable-pip"]
NPM = ["npm", "audit", "--json", "--package-lock-only"]
Findings = Callable[[str], list[str]]


class Unasked(Exception):
    """The database gave no answer that could be trusted."""


def python_findings(said: str) -> list[str]:
    """Weaknesses that ``pip-audit`` knows; a package that it skipped was not asked about."""
    found = []
    for package in _list(_read(said).get("dependencies")):
        if "skip_reason" in package or "vulns" not in package:
            raise Unasked(f"{package.get('name')}: {package.get('skip_reason', 'no answer')}")
        found += [f"{package['name']} {package['version']}: {v['id']}" for v in package["vulns"]]
    return found


def npm_findings(said: str) -> list[str]:
    """Weaknesses that npm knows."""
    read = _read(said)
    if not isinstance(read.get("vulnerabilities"), dict) or "metadata" not in read:
        raise Unasked(str(read.get("message") or read.get("error") or "no report"))
    return [f"{name}: {its['severity']}" for name, its in sorted(read["vulnerabilities"].items())]


def questions(root: Path) -> Iterator[tuple[list[str], Findings]]:
    """A question for every lock file of the repository, and how its answer is read."""
    for lock in sorted(root.glob("requirements/*.lock")):
        yield [*PYTHON, "--require-hashes", f"--requirement={lock}"], python_findings
    for lock in sorted((*root.glob("package-lock.json"), *root.glob("*/*/package-lock.json"))):
        if "node_modules" not in lock.parts:
            yield [*NPM, f"--prefix={lock.parent}"], npm_findings


def _read(said: str) -> dict[str, Any]:
    try:
        read = json.loads(said)
    except ValueError:
        raise Unasked(said.strip()[:200] or "no answer") from None
    if not isinstance(read, dict):
        raise Unasked("no report")
    return read


def _list(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not value:
        raise Unasked("no package was looked at")
    return value


def main() -> int:
    """Ask of every lock file, and tell."""
    worst = 0
    for command, findings in questions(Path()):
        about = f"{command[0]} {command[-1].partition('=')[2]}"
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            found = findings(done.stdout)
        except (Unasked, OSError) as error:
            print(f"{about}: the database could not be asked: {error}", file=sys.stderr)
            worst = 2
            continue
        print("\n".join(found) or f"{about}: nothing known")
        worst = max(worst, bool(found))
    return worst


if __name__ == "__main__":
    sys.exit(main())
