"""Records that wait for something, and no others; and how what was found is told."""

from __future__ import annotations

from datetime import date

from generator.health.issue_text import MOST, HealthFindings, issue_text
from generator.health.still import ending_waivers, standing_still
from tests.support.stale import registry

TODAY = date(2026, 6, 15)
NOTHING = HealthFindings({}, {}, (), (), ())


def found(text: str) -> list[tuple[str, str, str]]:
    notices = standing_still(registry(text), TODAY)
    return [(n.file.removeprefix("data/"), n.why, n.day) for n in notices]


def test_a_call_without_a_result_after_three_months() -> None:
    assert found(
        """
# calls/waiting
scheme: export_consortium
closes: "2026-03-01T18:00"
---
# calls/young
scheme: export_consortium
closes: "2026-04-01"
---
# calls/told
scheme: export_consortium
closes: "2026-03-01"
result: {announced: "2026-04-01"}
---
# calls/of-others
scheme: kotra
closes: "2026-03-01"
---
# calls/ancient
scheme: export_consortium
closes: "2020-03-01"
"""
    ) == [("calls/waiting.yml", "call", "2026-03-01")]


def test_an_event_of_which_nothing_was_told() -> None:
    fair = 'stops: [{country: "DE", starts: "2025-10-01", ends: "2025-10-04"}]\n'
    assert found(
        f"""
# consortia/2025/silent
scheme: export_consortium
programme: "2025"
{fair}
---
# consortia/2025/told
scheme: export_consortium
programme: "2025"
results: [{{measure: meetings, value: 3}}]
{fair}
"""
    ) == [("consortia/2025/silent.yml", "event", "2025-10-04")]


def test_waivers_that_end_soon() -> None:
    waiver = 'waivers: [{{rule: over-target, reason: x, until: "{}"}}]\n'
    text = "\n---\n".join(
        f"# calls/c{n}\n{waiver.format(day)}"
        for n, day in enumerate(["2026-06-01", "2026-07-15", "2026-07-16"])
    )
    notices = list(ending_waivers(registry(text), TODAY))
    assert [n.file for n in notices] == ["data/calls/c0.yml", "data/calls/c1.yml"]
    assert "예외 적용 over-target, 기한 2026-07-15." in issue_text(
        HealthFindings({}, {}, (), notices, ()), "ko"
    )


def test_that_nobody_could_be_reached_is_said() -> None:
    """Every link was told as dead on a machine without a network."""
    for language, word in (("ko", "인터넷 연결"), ("en", "network")):
        assert word in issue_text(HealthFindings({}, {}, (), (), (), offline=True), language)


def test_nothing_to_look_at_is_said() -> None:
    assert not NOTHING.anything
    assert issue_text(NOTHING, "ko") == "눈여겨볼 것이 없습니다.\n"


def test_texts_of_records_stay_texts_and_lists_are_cut() -> None:
    nasty = "https://x.example/<img src=x>@team#1"
    many = {f"https://x.example/{n}": ["data/calls/a.yml"] for n in range(MOST + 5)}
    text = issue_text(
        HealthFindings({nasty: ["data/calls/a.yml"]}, many, (), (), ("*x*",), unsure=2), "en"
    )
    assert "<img" not in text.replace("\\<", "") and "@team" not in text
    assert "5 more" in text and f"({MOST + 5})" in text and "2 links" in text
    assert "- \\*x\\*" in text
