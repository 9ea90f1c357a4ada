"""Tables and lists on other pages mark what a record calls inferred, as its own page does."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.build.files.downloads import downloads
from generator.build.pages.all_pages import pages
from generator.check import check
from generator.history.publications import NO_PAST
from generator.records.registry import Registry
from generator.records.schema import Schema
from tests.support import TODAY
from tests.support.raw import tree
from tests.support.records import sources
from tests.support.worlds import SITE, renderer

GUESSED = """\
# organizations/kbiz
---
# organizations/mss
---
# organizations/alpha
names: [{name: 가나조합}]
type: industry_association
---
# exhibitions/medica
editions: {"2025": {starts: "2025-11-17", ends: "2025-11-20"}}
---
# programmes/2005
year: 2005
results: [{measure: firms, value: 1970}]
inferred: [results]
---
# consortia/2025/alpha
scheme: predecessor
hosts: [alpha]
programme: "2005"
editions: [medica/2025]
firms: [{value: 64}]
inferred: [firms.1, scheme, hosts]
---
# calls/2005-hosts
audience: hosts
scheme: export_consortium
programmes: ["2005"]
result: {counts: consortia, applied: 199, selected: 62}
inferred: [result.selected]
---
# statistics/series
unit: firms
values: [{period: "2009", value: 7, vintage: first}]
inferred: [values.1.period]
"""


@pytest.mark.parametrize(
    ("path", "value", "guess"),
    [
        *((path, "64개사", True) for path in ("organizations/alpha/", "exhibitions/medica/")),
        *((path, "64개사", True) for path in ("programmes/2005/", "consortia/2025/alpha/")),
        *((path, "1,970", True) for path in ("programmes/2005/", "programmes/", "statistics/")),
        *((path, "컨소시엄 62개", True) for path in ("calls/", "calls/2005-hosts/")),
        *((path, "컨소시엄 199개", False) for path in ("calls/", "calls/2005-hosts/")),
        *((path, "2009년", True) for path in ("statistics/series/", "statistics/")),
        *((path, "이전 사업(무역촉진단 등)", True) for path in ("organizations/alpha/",)),
        ("consortia/", "가나조합", True),
    ],
)
def test_tables_and_lists_mark_what_was_worked_out(
    drawn: Mapping[str, str], path: str, value: str, guess: bool
) -> None:
    cells = [
        " ".join(cell.text_content().split())
        for cell in tree(drawn[path]).xpath(
            "//main//*[self::td or self::th or self::p or self::dd]"
        )
    ]
    told = [cell for cell in cells if value in cell]
    assert told and any(f"{value} 추정" in cell for cell in told) is guess, told


@pytest.fixture(scope="module")
def drawn(schemas: dict[str, Schema]) -> Mapping[str, str]:
    """The Korean pages of a few records of which much was worked out."""
    world = check(sources(GUESSED, schemas), schemas, TODAY).registry
    made = pages(world, Registry(), SITE, downloads(world, SITE, schemas, NO_PAST).beside)
    wanted = {page.path: page for page in made}
    paths = (
        "programmes/",
        "statistics/",
        "calls/",
        "consortia/",
        *(f"{record.name}/" for record in world),
    )
    return {path: renderer().render(wanted[path], "ko").decode() for path in paths}
