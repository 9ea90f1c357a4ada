"""over-target: calls that add up, repeat or leave it open, and a call's own selection."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "over-target"
FILE = "data/consortia/2026/alpha.yml"


def firms(value: int, *marks: str) -> str:
    extra = "".join(f"    {mark}: true\n" for mark in marks)
    return f"# consortia/2026/alpha\nfirms:\n  - value: {value}\n{extra}"


def roster(*withdrawn: bool) -> str:
    lines = "".join(
        f"  - name: 예시기업 {n}\n" + ('    withdrawn: "2026-02-01"\n' if gone else "")
        for n, gone in enumerate(withdrawn)
    )
    head = '# consortia/2026/alpha\nroster_consent: "2026-01-01"\n'
    return f"{head}firms:\n  - value: 1\nparticipants:\n{lines}"


def call(id: str, target: int | None, *lines: str, counts: str = "firms") -> str:
    text = f'---\n# calls/{id}\naudience: participants\nconsortium: "2026/alpha"\n'
    text += f"target:\n  value: {target}\n  counts: {counts}\n" if target is not None else ""
    return text + "".join(f"{line}\n" for line in lines)


FIRST = call("a", 12)
MORE = call("b", 3, "round: additional", 'follows: "a"')
AGAIN = call("b", 15, "round: repeat", 'follows: "a"')


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(firms(12) + FIRST, id="as many"),
        pytest.param(firms(15) + FIRST + MORE, id="additional places"),
        pytest.param(firms(15) + FIRST + AGAIN, id="called again for more"),
        pytest.param(firms(99), id="no call"),
        pytest.param(firms(99) + call("a", None), id="no threshold"),
        pytest.param(firms(99) + FIRST + call("b", None), id="one call leaves it open"),
        pytest.param(firms(99) + call("a", 12, counts="places"), id="places are not firms"),
        pytest.param(firms(99) + FIRST + "  approximate: true\n", id="a rounded target"),
        pytest.param(firms(99, "approximate") + FIRST, id="a rounded number of firms"),
        pytest.param(firms(99, "planned") + FIRST, id="a planned number of firms"),
        pytest.param(roster(False, True) + call("a", 1), id="without firms that withdrew"),
        pytest.param(
            firms(99) + FIRST.replace("audience: participants", "audience: hosts"), id="for hosts"
        ),
    ],
)
def test_no_more_than_called_for(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(firms(13) + FIRST, 1, id="one more"),
        pytest.param(firms(16) + FIRST + MORE, 1, id="more than all calls"),
        pytest.param(firms(16) + FIRST + AGAIN, 1, id="a repeated call adds nothing"),
        pytest.param(
            firms(13) + FIRST + call("b", 9, 'cancelled: "2026-01-01"'), 1, id="a cancelled call"
        ),
        pytest.param(roster(False, False) + call("a", 1), 4, id="on the roster"),
    ],
)
def test_more_than_called_for(checked: Check, text: str, line: int) -> None:
    assert said(checked(text), RULE) == [(FILE, line)]


def test_the_calls_are_named_beside_it(checked: Check) -> None:
    (finding,) = [f for f in checked(firms(16) + FIRST + MORE).findings if f.rule == RULE]
    assert finding.problem.values == {"count": 16, "target": 15}
    assert [place.file for place in finding.see] == ["data/calls/a.yml", "data/calls/b.yml"]


def hosts(selected: int, target: str, *marks: str) -> str:
    extra = "".join(f"  {mark}: true\n" for mark in marks)
    return (
        f"# calls/hosts\naudience: hosts\nresult:\n  selected: {selected}\n"
        f"  counts: consortia\n{extra}{target}"
    )


TARGET = "target:\n  value: 60\n  counts: consortia\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(hosts(60, TARGET), id="as many"),
        pytest.param(hosts(7, TARGET), id="far fewer"),
        pytest.param(hosts(6, TARGET + "  approximate: true\n"), id="about ten times as many"),
        pytest.param(hosts(6, TARGET + "  to: 80\n"), id="within a range"),
        pytest.param(hosts(62, ""), id="no threshold"),
        pytest.param(hosts(62, TARGET.replace("consortia", "items")), id="other units"),
        pytest.param(hosts(62, TARGET + "  approximate: true\n"), id="a rounded target"),
        pytest.param(hosts(62, TARGET, "approximate"), id="a rounded selection"),
    ],
)
def test_a_call_that_keeps_to_its_target(checked: Check, text: str) -> None:
    assert said(checked(text), RULE) == []


def test_a_call_that_took_more_than_its_target(checked: Check) -> None:
    assert said(checked(hosts(61, TARGET)), RULE) == [("data/calls/hosts.yml", 3)]


def test_a_target_with_a_digit_too_many(checked: Check) -> None:
    found = [f.problem.id for f in checked(hosts(6, TARGET)).findings if f.rule == RULE]
    assert found == [f"{RULE}.tenfold"]
