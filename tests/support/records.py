"""Records for tests: a few lines laid over a sound record of their kind.

The sound records are the examples in the schemas, so that a test says only what it is about::

    # consortia/2026/alpha
    stages:
      dispatch:
        starts: "2026-03-08"

A line that ends in ``# <- here`` is where a finding is expected.  A header such as
``# consortia/2026/alpha without programme, editions`` leaves out what the sound record says there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.check import Checked
from generator.records.findings import Place
from generator.records.model import FOLDERS
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable

HERE = "# <- here"


def sources(text: str, schemas: Mapping[str, Schema]) -> dict[str, bytes | Unreadable]:
    """The files of a test, by path."""
    return {file: content.encode() for file, content in laid_out(text, schemas).items()}


def laid_out(text: str, schemas: Mapping[str, Schema]) -> dict[str, str]:
    """Each record's lines first, then what the sound record adds to them."""
    files = {}
    for part in text.strip().removesuffix("\n---").split("\n---\n"):
        header, _, lines = part.partition("\n")
        name, _, without = header.removeprefix("# ").strip().partition(" without ")
        kind = FOLDERS[name.removeprefix("samples/").partition("/")[0]].kind
        said = {line.partition(":")[0] for line in lines.splitlines() if line[:1] not in " -#"}
        said |= set(without.split(", "))
        sound = schemas[kind].root["examples"][0]
        rest = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}"
            for key, value in sound.items()
            if key not in said
        ]
        files[f"data/{name}.yml"] = "\n".join([*lines.splitlines(), *rest]) + "\n"
    return files


def marked(text: str, schemas: Mapping[str, Schema]) -> list[tuple[str, int]]:
    """The files and lines on which a finding is expected."""
    return [
        (file, number)
        for file, content in laid_out(text, schemas).items()
        for number, line in enumerate(content.splitlines(), 1)
        if line.endswith(HERE)
    ]


def said(checked: Checked, rule: str) -> list[tuple[str, int]]:
    """The files and lines on which a rule has found something."""
    return [_point(finding.place) for finding in checked.findings if finding.rule == rule]


def _point(place: Place) -> tuple[str, int]:
    return place.file, place.line
