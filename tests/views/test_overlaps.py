"""The page of overlaps: pavilions, hosts and funders, worded as a question, and no firms."""

from __future__ import annotations

from collections.abc import Callable

from generator.build.drawing.render import Renderer
from generator.build.pages.all_pages import pages
from generator.check import Checked
from generator.records.schema import Schema
from generator.views.overlaps import overlaps
from tests.support import SITE
from tests.support.bare import names, registry
from tests.support.rosters import consortium

Check = Callable[[str], Checked]
SAID = "공개 기록을 기계적으로 대조한 결과이며, 중복수혜나 부정수급을 뜻하지 않습니다"
ORGANIZATIONS = (
    "# organizations/mss\ntype: ministry\n---\n# organizations/kmdica\ntype: other\n---\n"
)
EXHIBITION = (
    '# exhibitions/medica\neditions:\n  "2024": {}\n  "2025":\n    starts: "2025-11-17"\n---\n'
)
TWO = consortium("2025/a", "비밀기업", funders=["mss"]) + consortium("2025/b", "비밀기업")


def drawn(checked: Checked, schemas: dict[str, Schema], language: str) -> str:
    listed = {page.path: page for page in pages(checked.registry, checked.samples, SITE)}
    return Renderer(SITE, schemas).render(listed["overlaps/"], language).decode()


def test_an_edition_with_two_groups_is_shown_without_firms(
    checked: Check, schemas: dict[str, Schema]
) -> None:
    page = drawn(checked(ORGANIZATIONS + EXHIBITION + TWO), schemas, "ko")
    assert SAID in page
    assert 'href="../consortia/2025/a/"' in page and 'href="../consortia/2025/b/"' in page
    assert 'href="../organizations/mss/"' in page
    assert "비밀기업" not in page


def test_english_says_it_too(checked: Check, schemas: dict[str, Schema]) -> None:
    page = drawn(checked(ORGANIZATIONS + EXHIBITION + TWO), schemas, "en")
    assert "does not imply duplicate" in page


def test_nothing_to_show_is_said(checked: Check, schemas: dict[str, Schema]) -> None:
    page = drawn(checked(ORGANIZATIONS + EXHIBITION), schemas, "ko")
    assert SAID in page and 'class="empty"' in page


def test_the_latest_comes_first_and_what_was_given_up_is_left_out(checked: Check) -> None:
    text = ORGANIZATIONS + EXHIBITION + TWO
    for name in ("a", "b", "c"):
        ended = {"ended": {"kind": "cancelled"}} if name == "c" else {}
        text += consortium(f"2024/{name}", editions=["medica/2024"], **ended)
    rows = overlaps(checked(text).registry).rows
    assert [(row.key, len(row.groups)) for row in rows] == [("2025", 2), ("2024", 2)]


def test_one_group_is_no_overlap(checked: Check) -> None:
    registry = checked(ORGANIZATIONS + EXHIBITION + consortium("2025/a")).registry
    assert overlaps(registry).rows == ()


def test_a_group_has_hosts_and_funders_and_all_are_read() -> None:
    two = "# consortia/2025/%s\nhosts: [kmdica]\nfunders: [mss]\neditions: [medica/2025]\n---\n"
    page = overlaps(
        registry(
            two % "a" + two % "b" + "# exhibitions/medica\neditions: {'2025': {}}\n---\n"
            "# organizations/mss\n---\n# organizations/kmdica\n---\n# organizations/x"
        )
    )
    (row,) = page.rows
    assert [names(group.hosts) for group in row.groups] == [["organizations/kmdica"]] * 2
    assert [names(group.funders) for group in row.groups] == [["organizations/mss"]] * 2
    assert names(page.inputs) == [
        *("consortia/2025/a", "consortia/2025/b", "exhibitions/medica"),
        *("organizations/kmdica", "organizations/mss"),
    ]


def test_overlaps_come_by_their_first_day_else_by_the_key_and_an_unknown_edition_by_none() -> None:
    group = "# consortia/2025/%s\neditions: [m/2023, m/2024, m/2025, n/2024, broken/2025]\n---\n"
    world = registry(
        group % "a" + group % "b" + "# exhibitions/m\neditions: {'2023': {}, '2024': {starts: "
        "'2026-01-01'}, '2025': {}}\n---\n# exhibitions/n\neditions: {'2024': {starts: "
        "'2026-01-01'}}"
    )
    assert [(row.exhibition.id, row.key) for row in overlaps(world).rows] == [
        *(("n", "2024"), ("m", "2024"), ("m", "2025"), ("m", "2023"))
    ]
