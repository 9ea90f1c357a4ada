"""Of two messages on one mistake one is told, and no error goes with the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.records.findings import FieldPath, Finding, Offer, Place, Problem, Severity
from generator.report import derived
from generator.report.told_once import told_once

FEW, DASH = "unlikely-amount.few-won", "yaml.lone-dash"
WON: FieldPath = ("fee", "krw")


def error(id: str, at: FieldPath = (), line: int = 1, **values: object) -> Finding:
    return Finding(Place("a.yml", line), Severity.ERROR, Problem(id, at, values, offer=Offer("x")))


def warning(id: str, at: FieldPath) -> Finding:
    return Finding(Place("a.yml"), Severity.WARNING, Problem(id, at))


def told(*found: Finding, text: str = "") -> list[tuple[str, Severity]]:
    return [(f.problem.id, f.severity) for f in told_once(found, {"a.yml": text})]


def test_an_error_of_another_field_of_the_line_stays() -> None:
    by = error("schema.enum", ("fee", "by"))
    assert told(by, warning(FEW, WON)) == [
        ("schema.enum", Severity.ERROR),
        (FEW, Severity.WARNING),
    ]


def test_of_a_copy_nothing_is_told_but_that_it_is_one() -> None:
    copy = Finding(Place("b.yml"), Severity.ERROR, Problem("wrong-year-folder.copy"))
    own = Finding(Place("b.yml", 3), Severity.WARNING, Problem("over-target"))
    twin = replace(warning("recorded-twice", ("title",)), see=(copy.place,))
    other = warning("dated-in-future", ("selected",))
    assert [f.problem.id for f in told_once([copy, own, twin, other], {})] == [
        "wrong-year-folder.copy",
        "dated-in-future",
    ]


def test_of_a_copy_persons_are_told_too_since_what_was_sent_is_public() -> None:
    mobile = warning("personal-data.mobile", ("notes", 0))
    assert told(warning("wrong-year-folder.copy", ()), mobile)[1:] == [
        ("personal-data.mobile", Severity.WARNING)
    ]


def test_each_mistake_is_held_against_what_is_told_of_its_own_record(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[Finding, Finding]] = []
    monkeypatch.setattr(derived, "_follows", lambda *pair: bool(asked.append(pair)))
    year = warning("event-of-another-year", ("programme",))
    list(told_once([replace(year, place=Place(f"{n}.yml")) for n in range(9)], {}))
    assert len(asked) == 9  # each with itself, and not with all others


def test_what_only_follows_is_held_back_and_weighs_all_the_same() -> None:
    year = warning("event-of-another-year", ("programme",))
    money = error("subsidy-over-rate", ("budget",))
    other = replace(error("subsidy-over-rate", ("budget",)), place=Place("b.yml"))
    assert told(year, money, other) == [
        ("event-of-another-year", Severity.ERROR),
        ("subsidy-over-rate", Severity.ERROR),
    ]


def test_an_edition_with_last_years_days_is_told_before_what_does_not_fit_them() -> None:
    days = warning("edition-outside-its-year", ("editions", "2026-autumn", "starts"))
    assert told(warning("editions-on-same-days", days.problem.at), days) == [
        ("edition-outside-its-year", Severity.WARNING)
    ]


@pytest.mark.parametrize(
    ("of_the_schema", "better"),
    [
        ("schema.type-integer", FEW),
        ("schema.form", "personal-data.mobile"),
        ("schema.form-of", "personal-data.mobile"),
    ],
)
def test_what_is_told_for_an_error_is_an_error(of_the_schema: str, better: str) -> None:
    found = error(of_the_schema, WON, found="3,130"), warning(better, WON)
    assert told(*found) == [(better, Severity.ERROR)]


def test_a_dash_is_filled_in_where_its_field_is_needed() -> None:
    found = error(DASH), error("schema.required", name="fee")
    assert told(*found, text="fee: -") == [(f"{DASH}-needed", Severity.ERROR)]


def test_a_dash_whose_line_is_not_known_silences_nothing() -> None:
    found = error(DASH, line=2), error("schema.empty", WON), error("schema.required", name="fee")
    assert told(*found) == [(f.problem.id, Severity.ERROR) for f in found]
