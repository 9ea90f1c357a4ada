"""An edit or a publication gives other days to just those pages that are made of its records."""

from __future__ import annotations

from generator.build.edits.edited_days import EditedDays
from generator.build.kept.site_index import SiteIndex
from generator.build.pages.listed_pages import Listed, MadeOf
from generator.build.pages.page import Page
from tests.support.bare import registry

WORLD = registry("""
# consortia/2025/a
roster_consent: '2025-01-01'
participants: [{name: 가, firm_id: F-1, booth: 4D10, products: [x]}]
---
# consortia/2025/b
roster_consent: '2025-01-01'
participants: [{name: 가, firm_id: F-1, booth: 4D10, products: [x]}]
---
# consortia/2025/c
---
# calls/x
""")
DAYS = {
    "consortia/2025/a": "2026-01-01",
    "consortia/2025/b": "2026-02-02",
    "consortia/2025/c": "2026-04-04",
    "calls/x": "2026-03-03",
}
LISTED = {
    "calls/": Listed("calls.html", MadeOf("", kinds=("call",))),
    "totals/": Listed("totals.html", MadeOf("", names=("consortia/2025/c",))),
}


def days(*published: str) -> EditedDays:
    return EditedDays(DAYS, WORLD, published, SiteIndex("", {"lists": LISTED}, {}, {}, {}, {}))


def test_consortia_that_share_a_firm_lead_to_the_same_page() -> None:
    its = days("consortia/2025/b")
    its.note_beside()
    assert its.found == {"consortia/2025/a/": "2026-02-02", "consortia/2025/b/": "2026-02-02"}


def test_of_a_part_that_stays_the_pages_of_what_became_public() -> None:
    its = days("calls/x")
    its.note_part("lists")
    assert its.found == {"calls/": "2026-03-03"}
    none = days()
    none.note_part("lists")
    assert none.found == {}


def test_a_page_that_was_made_has_the_last_day_of_its_records() -> None:
    of = tuple(WORLD.named(name) for name in ("consortia/2025/a", "calls/x"))
    made = Page("a/", "a.html", {}, tuple(one for one in of if one))
    its = days()
    its.note_made([made, Page("b/", "b.html", {})])
    assert its.found == {"a/": "2026-03-03", "b/": ""}
