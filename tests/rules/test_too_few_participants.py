"""too-few-participants: the minimum of the programme year, once recruiting is over."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml

from generator.check import Checked, check
from generator.records.schema import Schema
from tests.support.records import said, sources

Check = Callable[[str], Checked]
PROGRAMME = "# programmes/2026\nparticipants:\n  minimum: 10\n---\n"
OVER = "results:\n  - measure: meetings\n    value: 9\n"
RULE = "too-few-participants"


def consortium(*lines: str, scheme: str = "export_consortium") -> str:
    head = f'# consortia/2026/alpha\nprogramme: "2026"\nscheme: {scheme}\n'
    return head + "".join(lines)


def firms(value: int, **marks: bool) -> str:
    extra = "".join(f"    {mark}: true\n" for mark in marks)
    return f"firms:\n  - value: {value}\n{extra}"


def roster(count: int, withdrawn: int = 0) -> str:
    lines = [f"  - name: 예시기업 {number}\n" for number in range(count)]
    gone = [f'  - name: 예시기업 x{n}\n    withdrawn: "2026-02-01"\n' for n in range(withdrawn)]
    return 'roster_consent: "2026-01-01"\nparticipants:\n' + "".join(lines + gone)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(consortium(firms(10), OVER), id="just enough"),
        pytest.param(consortium(roster(10, withdrawn=2), OVER), id="enough on the roster"),
        pytest.param(consortium(roster(10), firms(3), OVER), id="the roster counts first"),
        pytest.param(consortium(firms(9, planned=True), OVER), id="planned, and over"),
        pytest.param(consortium(firms(9, approximate=True), OVER), id="rounded"),
        pytest.param(consortium(firms(9), OVER, scheme="kotra"), id="another scheme"),
    ],
)
def test_enough_or_not_to_be_judged(checked: Check, record: str) -> None:
    assert said(checked(PROGRAMME + record), RULE) == []


def test_while_recruiting_nothing_is_said(checked: Check, schemas: dict[str, Schema]) -> None:
    still = {"results": None, "firms": None}
    files = sources(PROGRAMME + consortium(roster(3)), schemas)
    record = yaml.safe_load(files["data/consortia/2026/alpha.yml"])  # the sound record has results
    files["data/consortia/2026/alpha.yml"] = json.dumps(
        {name: value for name, value in record.items() if name not in still}
    ).encode()
    assert said(check(files, schemas), RULE) == []


@pytest.mark.parametrize(
    ("record", "line"),
    [
        pytest.param(consortium(firms(9), OVER), 3, id="reported"),
        pytest.param(consortium(roster(9, withdrawn=5), OVER), 4, id="on the roster"),
        pytest.param(
            consortium(roster(9), 'agreement:\n  plan_approved: "2026-02-01"\n'), 4, id="approved"
        ),
        pytest.param(
            consortium(roster(9), 'settlement:\n  reported: "2026-06-01"\n'), 4, id="settled"
        ),
    ],
)
def test_too_few_are_found(checked: Check, record: str, line: int) -> None:
    found = said(checked(PROGRAMME + record), RULE)
    assert found == [("data/consortia/2026/alpha.yml", line)]


def test_without_a_threshold_the_rule_is_silent(checked: Check) -> None:
    programme = "# programmes/2026\nparticipants:\n  maximum: 30\n---\n"
    assert said(checked(programme + consortium(firms(3), OVER)), RULE) == []


def test_a_kind_may_ask_for_fewer(checked: Check) -> None:
    programme = (
        "# programmes/2026\nparticipants:\n  minimum: 10\n"
        "kinds:\n  regional:\n    label: 지역\n    participants:\n      minimum: 7\n---\n"
    )
    record = consortium("kind: regional\n", firms(7), OVER)
    assert said(checked(programme + record), RULE) == []
    assert said(checked(programme + record.replace("value: 7", "value: 6")), RULE) != []


def ids(checked: Checked) -> list[str]:
    return [f.problem.id.partition(".")[2] for f in checked.findings if f.rule == RULE]


FIRST = 'audience: participants\nprogrammes: ["2026"]\nscheme: export_consortium\nround: new\n'
CALL = f"---\n# calls/a\n{FIRST}consortium: 2026/alpha\ntarget: {{counts: firms, value: "


@pytest.mark.parametrize(
    ("more", "found"),
    [
        pytest.param(firms(9, planned=True), ["planned"], id="planned"),
        pytest.param(firms(10, planned=True), [], id="just enough planned"),
        pytest.param(firms(9, planned=True, at_least=True), [], id="nine or more"),
        pytest.param(firms(9, planned=True, approximate=True), [], id="nine or so"),
        pytest.param("turnover: {selected: 9}\n", ["selected"], id="selected"),
        pytest.param("turnover: {selected: 10}\n", [], id="just enough selected"),
        pytest.param(CALL + "9}", ["target"], id="the call"),
        pytest.param(CALL + "10}", [], id="just enough places"),
        pytest.param(CALL + "8, to: 12}", [], id="a range"),
        pytest.param(CALL.replace("new", "additional") + "3}", [], id="more places"),
        pytest.param(CALL.replace("firms", "places") + "3}", [], id="places are no firms"),
    ],
)
def test_what_is_still_to_come_is_asked(
    checked: Check, schemas: dict[str, Schema], more: str, found: list[str]
) -> None:
    head = consortium().replace("alpha", "alpha without results, settlement, agreement, firms")
    told = checked(PROGRAMME + head + more)
    assert ids(told) == found
    assert all(f.severity.name == "WARNING" for f in told.findings if f.rule == RULE)
