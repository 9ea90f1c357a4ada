"""The schemes that a founder runs, in the place of the national programme.

They stand in ``schemas/shared.schema.json`` of the new portal, which is read back when a newer
version gives it that file again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.founding import given

FILE = "schemas/shared.schema.json"
CODE = re.compile(r"[a-z][a-z0-9_]{1,39}")
NATIONAL = "export_consortium"


class FoundersScheme(NamedTuple):
    """One scheme: its word in records and open data, and what people call it."""

    code: str
    ko: str
    en: str


def known_codes() -> tuple[str, ...]:
    """The schemes that every portal knows."""
    return tuple(_scheme(given.schemas()[FILE])["enum"])


def with_schemes(files: Mapping[str, bytes], own: tuple[FoundersScheme, ...]) -> dict[str, bytes]:
    """Files of a portal whose rules, sums, samples and examples are about these schemes."""
    if not own:
        return dict(files)
    replaced = {
        f"scheme: {NATIONAL}\n": f"scheme: {own[0].code}\n",
        f'"{NATIONAL}"': f'"{own[0].code}"',
    }
    made = {FILE: _with_own(files[FILE], own)}
    for path, content in files.items():
        if path.startswith(("data/samples/", "schemas/")) and path != FILE:
            for there, becomes in replaced.items():
                content = content.replace(there.encode(), becomes.encode())
        made.setdefault(path, content)
    return made


def schemes_in(shared: bytes | None) -> tuple[FoundersScheme, ...]:
    """The founder's schemes that a portal's file of shared schemas names; none where it is odd."""
    try:
        definitions = json.loads(shared or b"{}")["$defs"]
        own, labels = definitions["own_scheme"]["enum"], definitions["scheme"]["x-labels"]
        added = (code for code in own if code not in known_codes())
        return tuple(FoundersScheme(one, labels[one]["ko"], labels[one]["en"]) for one in added)
    except (ValueError, KeyError, TypeError):
        return ()


def _with_own(shared: bytes, own: tuple[FoundersScheme, ...]) -> bytes:
    schema = json.loads(shared)
    scheme = schema["$defs"]["scheme"]
    codes = [one.code for one in own]
    labels = {one.code: {"ko": one.ko, "en": one.en} for one in own}
    scheme["enum"] = [*codes, *scheme["enum"]]
    scheme["x-labels"] = labels | scheme["x-labels"]
    scheme["examples"] = codes[:1]
    schema["$defs"]["own_scheme"]["enum"] = codes
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _scheme(shared: bytes) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(shared)["$defs"]["scheme"]
    return found
