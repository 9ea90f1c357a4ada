"""Ask whether a locked package has a known weakness; where nobody can be asked, that is a failure.

``python scripts/audit.py`` needs ``pip-audit`` and ``npm`` in the path; exit 0 nothing known,
1 known weaknesses, 2 the database could not be asked.
"""

import json
import subprocess
import sys
from typing import Any

PYTHON = [
    *("pip-audit", "--format", "json", "--progress-spinner", "off", "--disable-pip"),
    *("--require-hashes", "--requirement", "requirements/test.lock"),
]
NPM = ["npm", "audit", "--json", "--package-lock-only"]


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
    """Ask both, and tell."""
    worst = 0
    for command, findings in ((PYTHON, python_findings), (NPM, npm_findings)):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            found = findings(done.stdout)
        except (Unasked, OSError) as error:
            print(f"{command[0]}: the database could not be asked: {error}", file=sys.stderr)
            worst = 2
            continue
        print("\n".join(found) or f"{command[0]}: nothing known")
        worst = max(worst, bool(found))
    return worst


if __name__ == "__main__":
    sys.exit(main())
