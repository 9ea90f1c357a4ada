"""Properties of any records: order does not matter, no rule raises, offices are not persons."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.facts.personal import personal
from generator.records import files
from generator.records.findings import Finding
from generator.report import FORMATS, tell
from tests.support import ROOT
from tests.support.shaped import files as shaped_files
from tests.support.synthetic import record_texts

pytestmark = pytest.mark.slow

SCHEMAS = files.read_schemas(ROOT)
SOURCES = files.read_sources(ROOT)
SLICE = settings(max_examples=4)
LONG = settings(SLICE, max_examples=500)
ACROSS = {name: text for name, text in SOURCES.items() if "/samples/" in name}
SYNTHETIC = 2_000


def same_in_any_order(random: Random) -> None:
    """Shuffled files give the same findings, in the same order."""
    names = list(ACROSS)
    random.shuffle(names)
    again = check({name: ACROSS[name] for name in names}, SCHEMAS)
    assert again.findings == _in_order()


@cache
def _in_order() -> tuple[Finding, ...]:
    return check(ACROSS, SCHEMAS).findings


def no_rule_raises(sources: dict[str, bytes]) -> None:
    """Any records are judged, and what is found can be said in both languages."""
    checked = check(dict(sources), SCHEMAS)
    backwards = check(dict(reversed(sources.items())), SCHEMAS)
    assert checked.findings == backwards.findings
    for language in ("ko", "en"):
        FORMATS["text"](tell(checked.findings, checked.texts, SCHEMAS, language), language)


@SLICE
@given(st.randoms(use_true_random=False))
def test_the_same_records_in_any_order_give_the_same_findings(random: Random) -> None:
    same_in_any_order(random)


@settings(SLICE, max_examples=8)
@given(shaped_files(SCHEMAS))
def test_no_rule_raises_whatever_a_record_says(sources: dict[str, bytes]) -> None:
    no_rule_raises(sources)


@pytest.mark.long
@LONG
@given(shaped_files(SCHEMAS))
def test_no_rule_raises_at_length(sources: dict[str, bytes]) -> None:
    no_rule_raises(sources)


def false_positives(number: int) -> tuple[int, Counter[str]]:
    """How many texts of made-up records without a person were read, and what was found."""
    read, found = 0, Counter[str]()
    for texts in islice(record_texts(seed=2026), number):
        for text in texts:
            read += 1
            found.update(kind for kind, _ in personal(text))
    return read, found


def test_personal_data_does_not_cry_wolf_over_the_records_of_this_repository() -> None:
    findings = [f for f in check(SOURCES, SCHEMAS).findings if f.rule == "personal-data"]
    assert tell(findings, {}, SCHEMAS, "ko") == []


@pytest.mark.parametrize("number", [SYNTHETIC, pytest.param(5 * SYNTHETIC, marks=pytest.mark.long)])
def test_personal_data_does_not_cry_wolf_over_made_up_records(number: int) -> None:
    read, found = false_positives(number)
    assert read > 10 * number
    assert found == Counter()
