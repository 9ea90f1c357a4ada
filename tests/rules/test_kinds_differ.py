"""kinds-differ: the kind of a consortium beside that of its calls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked

YEAR = "# programmes/2026\nkinds: {general: {label: 일반}, promising: {label: 유망}}\n---\n"


def group(kind: str, more: str = "call: h") -> str:
    return (
        f'# consortia/2026/a\nprogramme: "2026"\nscheme: export_consortium\n{kind}\n{more}\n---\n'
    )


def call(name: str, kind: str, audience: str = "participants", year: str = "2026") -> str:
    of = "consortium: 2026/a\n" if audience == "participants" else ""
    head = f'# calls/{name}\naudience: {audience}\nprogrammes: ["{year}"]\n{of}'
    return f"{head}{f'kind: {kind}' if kind else 'round: new'}\n---\n"


def hosts(kind: str, year: str = "2026") -> str:
    return call("h", kind, "hosts", year)


GENERAL, PROMISING = "kind: general", "kind: promising"


@pytest.mark.parametrize(
    ("records", "found"),
    [
        pytest.param(
            group(GENERAL) + hosts("general") + call("b", "general"), [], id="one kind everywhere"
        ),
        pytest.param(
            group(PROMISING) + hosts("") + call("b", "general"),
            [("b", "kinds-differ.call")],
            id="the only call that tells it",
        ),
        pytest.param(
            group(PROMISING) + hosts("general"), [("a", "kinds-differ")], id="its call for hosts"
        ),
        pytest.param(
            group(PROMISING) + hosts("general") + call("b", "general"),
            [("b", "kinds-differ.call"), ("a", "kinds-differ")],
            id="the consortium is alone",
        ),
        pytest.param(
            group(GENERAL) + hosts("general") + call("b", "promising"),
            [("b", "kinds-differ.call")],
            id="the call is alone",
        ),
        pytest.param(
            group(GENERAL) + hosts("promising") + call("b", "general"),
            [("a", "kinds-differ")],
            id="it names a call for another kind",
        ),
        pytest.param(
            group("format: exhibition") + hosts("general") + call("b", "promising"),
            [],
            id="the consortium tells none",
        ),
        pytest.param(
            group(PROMISING) + hosts("general", year="2025"), [], id="a call of another year"
        ),
        pytest.param(
            group(PROMISING) + hosts("strange"), [], id="an unknown kind is told by another rule"
        ),
    ],
)
def test_what_differs_is_asked(
    checked: Callable[[str], Checked], records: str, found: list[tuple[str, str]]
) -> None:
    told = checked(YEAR + records.removesuffix("---\n")).findings
    ours = [f for f in told if f.rule == "kinds-differ"]
    names = [f.place.file.rpartition("/")[2].removesuffix(".yml") for f in ours]
    assert list(zip(names, [f.problem.id for f in ours], strict=True)) == found


@pytest.mark.parametrize(
    ("year", "group", "call", "found"),
    [
        pytest.param("export_consortium", "export_consortium", "export_consortium", [], id="one"),
        pytest.param("export_consortium", "kotra", "export_consortium", ["a"], id="a consortium"),
        pytest.param("export_consortium", "export_consortium", "kotra", ["b"], id="a call"),
        pytest.param("predecessor", "export_consortium", "export_consortium", [], id="before it"),
    ],
)
def test_the_scheme_is_that_of_the_year(
    checked: Callable[[str], Checked], year: str, group: str, call: str, found: list[str]
) -> None:
    text = (
        f"# programmes/2026\nscheme: {year}\n---\n"
        f'# consortia/2026/a\nprogramme: "2026"\nscheme: {group}\n---\n'
        f'# calls/b\naudience: participants\nprogrammes: ["2026"]\nconsortium: 2026/a\n'
        f"scheme: {call}"
    )
    findings = [f for f in checked(text).findings if f.problem.id == "kinds-differ.scheme"]
    assert [f.place.file[-5] for f in findings] == found


def test_what_goes_on_stays_of_its_kind(checked: Callable[[str], Checked]) -> None:
    before = "# consortia/2025/b without programme\nscheme: other\nkind: promising\n---\n"
    for kind, found in (("general", ["continued"]), ("promising", [])):
        text = YEAR + before + group(f"kind: {kind}", "continues: 2025/b")
        told = [f.problem.id for f in checked(text).findings if f.rule == "kinds-differ"]
        assert told == [f"kinds-differ.{variant}" for variant in found]
