"""What programs were promised under ``/data/v1/`` (``docs/api.md``): each file and column stays.

``promised.txt`` has them, a file a line.  What is new need not be in it at once: before a release,
which another version in ``pyproject.toml`` is, ``pytest --bless`` takes it in.
"""

from __future__ import annotations

import csv
import tomllib
from io import StringIO
from pathlib import Path

import pytest

from generator.exports import exports
from generator.records.registry import Registry
from generator.records.schema import Schema
from tests.support import ROOT, SITE

PROMISED = Path(__file__).with_name("promised.txt")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


@pytest.fixture(scope="module")
def now(schemas: dict[str, Schema]) -> dict[str, list[str]]:
    """The columns of each file of the open data; of one that is no table, none."""
    made = exports(Registry(), SITE, schemas)
    return {file.path: head(file.path, file.content) for file in made}


def head(path: str, content: bytes) -> list[str]:
    if not path.endswith(".csv"):
        return []
    return next(csv.reader(StringIO(content.decode("utf-8-sig"))))


def promised(text: str) -> dict[str, set[str]]:
    lines = (line.partition(": ") for line in text.splitlines()[1:])
    return {path: set(columns.split()) for path, _, columns in lines}


def test_no_name_is_gone(now: dict[str, list[str]], bless: bool) -> None:
    """Who renames a field leaves the old one there as well, or makes ``/data/v2/`` beside it."""
    kept = promised(PROMISED.read_text("utf-8"))
    gone = {path: sorted(names - {*now.get(path, ())}) for path, names in kept.items()}
    assert {path: names for path, names in gone.items() if names or path not in now} == {}
    if bless:
        lines = (
            ": ".join([path, *[" ".join(its)] * bool(its)]) for path, its in sorted(now.items())
        )
        PROMISED.write_text("\n".join([VERSION, *lines, ""]), "utf-8")


def test_a_release_promises_all_that_it_has(now: dict[str, list[str]]) -> None:
    text = PROMISED.read_text("utf-8")
    assert text.splitlines()[0] == VERSION, "pytest --bless tests/exports/test_promised.py"
    assert promised(text).keys() <= now.keys()


def test_a_column_that_is_gone_is_noticed() -> None:
    assert promised("0.1.0\na.csv: id title_ko\nb.json\n") == {
        "a.csv": {"id", "title_ko"},
        "b.json": set(),
    }
