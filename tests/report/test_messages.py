"""Complete reports about broken records, in Korean and English.

Each folder of ``tests/report/broken/`` is one case.  ``pytest --bless`` accepts what is said now;
read it before you commit it, for these texts are the product's main screen.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check import check
from generator.records import files
from generator.records.findings import Severity
from generator.records.schema import Schema
from generator.report import FORMATS, tell

CASES = Path(__file__).parent / "broken"


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_the_message_helps(
    case: str, language: str, schemas: dict[str, Schema], bless: bool
) -> None:
    checked = check(files.read_sources(CASES / case), schemas)
    told = tell(checked.findings, checked.texts, schemas, language, Severity.WARNING)
    text = FORMATS["text"](told, language)
    expected = CASES / case / f"expected.{language}.txt"
    if bless:
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")
    assert told, "a broken record that nothing is said about"
    assert all(telling.fix for telling in told), "a message without a fix"
