"""What the tools of firms ask and calculate: the newest programme year that tells each term."""

from __future__ import annotations

from generator.views.tools import LIMITS, ToolsPage, tools
from tests.support.bare import names, registry


def shown(text: str) -> ToolsPage:
    return tools(registry(text))


def asked(page: ToolsPage) -> list[tuple[str, object, str, str]]:
    return [(q.name, q.words, q.met_by, q.programme.name) for q in page.questions]


def test_conditions_are_met_by_yes_and_exclusions_by_no() -> None:
    page = shown("# programmes/2025\neligibility: [중소기업, 제조업]\nexclusions: [체납]")
    assert asked(page) == [
        ("eligibility", "중소기업", "yes", "programmes/2025"),
        ("eligibility", "제조업", "yes", "programmes/2025"),
        ("exclusions", "체납", "no", "programmes/2025"),
    ]
    assert [q.field for q in page.questions] == ["eligibility", "eligibility", "exclusions"]
    assert {q.rule for q in page.questions} == {""}


def test_each_term_is_taken_from_the_newest_year_that_tells_it() -> None:
    page = shown(
        "# programmes/2024\neligibility: [옛 조건]\nexclusions: [옛 제한]\n---\n"
        "# programmes/2025\neligibility: [새 조건]\n---\n# programmes/2026"
    )
    assert asked(page) == [
        ("eligibility", "새 조건", "yes", "programmes/2025"),
        ("exclusions", "옛 제한", "no", "programmes/2024"),
    ]


def test_other_schemes_are_not_asked_about() -> None:
    page = shown(
        "# programmes/2026\nscheme: kotra\neligibility: [다른 조건]\nsubsidy: {max_percent: 50}"
    )
    assert page.questions == () and page.programme is None and page.inputs == ()
    assert page.subsidy == {} and page.participants == {}


def test_limits_are_questions_with_the_rule_that_holds_them() -> None:
    page = shown("# programmes/2025\nlimits: {joins_per_year: 2, same_exhibition: 3}")
    assert asked(page) == [
        ("joins_per_year", 2, "no", "programmes/2025"),
        ("same_exhibition", 3, "no", "programmes/2025"),
    ]
    assert [q.field for q in page.questions] == [f"limits.{q.name}" for q in page.questions]
    assert [q.rule for q in page.questions] == [LIMITS[q.name] for q in page.questions]


def test_the_calculation_takes_the_newest_year_with_a_rate() -> None:
    page = shown(
        "# programmes/2024\nsubsidy: {max_percent: 60}\nparticipants: {minimum: 8}\n---\n"
        "# programmes/2025\nsubsidy: {max_percent: 70}\n"
        "participants: {minimum: 10, maximum: 30}\n---\n# programmes/2026\n"
        "participants: {minimum: 3}"
    )
    assert page.programme and page.programme.name == "programmes/2025"
    assert page.terms["percent"] == 70
    assert (page.terms["minimum"], page.terms["maximum"]) == (10, 30)
    assert names(page.inputs) == ["programmes/2024", "programmes/2025", "programmes/2026"]


def test_terms_that_the_programme_does_not_tell_round_down_to_one_won() -> None:
    assert shown("# programmes/2025\nsubsidy: {max_percent: 70}").terms == {
        "percent": 70,
        "unit": 1,
        "mode": "down",
        "caps": {},
        "items": {},
        "minimum": None,
        "maximum": None,
    }


def test_rounding_and_items_are_told() -> None:
    terms = shown(
        "# programmes/2025\nsubsidy:\n  max_percent: 70\n  rounding: {unit_krw: 1000, mode: up}\n"
        "  items: {booth_rental: {label: 부스, max_percent: 50, cap_krw: 100}}"
    ).terms
    assert (terms["unit"], terms["mode"]) == (1000, "up")
    assert terms["items"] == {"booth_rental": {"percent": 50, "cap": 100}}


def test_the_latest_fees_are_those_of_calls_that_close_last_whole_or_by_windows() -> None:
    fee = "fee: {krw: 1000000, per: firm}"
    early = "\n---\n".join(f"# calls/a{n}\ncloses: '2026-01-0{n}'\n{fee}" for n in range(1, 8))
    windows = "windows: [{what: 1차, closes: '2026-02-01'}, {what: 2차, closes: '2026-03-01'}]"
    page = shown(f"{early}\n---\n# calls/late\n{windows}\n{fee}")
    assert [call.id for call in page.typical] == ["a3", "a4", "a5", "a6", "a7", "late"]
