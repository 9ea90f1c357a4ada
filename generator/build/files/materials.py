"""A CycloneDX bill of materials of the site, reproducible, read from the lock files.

No address of any server stands in it; a package is named by its kind, name, version and digest.
"""

from __future__ import annotations

import json
import re
from binascii import a2b_base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAME = "sbom.cdx.json"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
LOCKS = ("requirements/test.lock", "package-lock.json")


def materials(root: Path) -> bytes | None:
    """The list for a repository; None where it has no lock files."""
    if not all((root / lock).is_file() for lock in LOCKS):
        return None
    from uuid import NAMESPACE_URL, uuid5  # which takes a while to load

    python, npm = ((root / lock).read_text("utf-8") for lock in LOCKS)
    parts = sorted((*_python(python), *_npm(json.loads(npm))), key=lambda part: str(part["purl"]))
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(parts))}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "export-consortium-portal"}},
        "components": parts,
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _python(lock: str) -> Iterator[dict[str, Any]]:
    for name, version in sorted(set(PINNED.findall(lock))):
        yield _part(f"pkg:pypi/{name.lower().replace('_', '-')}@{version}", name, version)


def _npm(lock: dict[str, Any]) -> Iterator[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for place, package in lock["packages"].items():
        if place:
            name, version = place.rpartition("node_modules/")[2], package["version"]
            purl = f"pkg:npm/{name.replace('@', '%40')}@{version}"
            part = _part(purl, name, version)
            part["scope"] = "excluded" if package.get("dev") else "required"
            if licence := package.get("license"):
                part["licenses"] = [{"expression": licence}]
            kind, _, digest = package.get("integrity", "").partition("-")
            if kind == "sha512":
                part["hashes"] = [{"alg": "SHA-512", "content": a2b_base64(digest).hex()}]
            found.setdefault(purl, part)
    yield from found.values()


def _part(purl: str, name: str, version: str) -> dict[str, Any]:
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
