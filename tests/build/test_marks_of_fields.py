"""Whatever field a record says was worked out is marked where its page shows it.

Found without knowing any template: what changes on the page with another value shows the value, and
such a page has one mark more where the record says that it was worked out.  The list of such fields
at the foot of the page does not count.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from generator.build.drawing.render import Renderer
from generator.records.model import KINDS
from generator.records.schema import Schema
from tests.build.test_fields_shown import Drawn, at
from tests.support import SITE
from tests.support.full import Path, another, changed, leaves
from tests.support.raw import tree

pytestmark = pytest.mark.slow

ABOUT_THE_RECORD = {"sources", "source", "inferred", "waivers", "notes", "formerly", "checked"}
FLAG = "tells how to read what stands beside it, and is no value of its own"
DAYS = "is read where days are worked out, and those say so"
NOT_MARKED: dict[str, dict[str, str]] = {
    "programme": {
        "subsidy.items_complete": FLAG,
        "kinds.general.subsidy.items_complete": FLAG,
        "kinds.general.label": "is the heading of terms that are marked each",
        "compositions.general.label": "is the heading of terms that are marked each",
    },
    "call": {"round": "a first round is shown by nothing"},
    "exhibition": {
        "editions.2025.length_days": DAYS,
        "editions.2025.note": "is a caveat of whoever wrote the record",
        "editions.2025.state": "stands within a city's name",
    },
    "consortium": {
        "stops.state": "stands within a city's name",
        "planned_only": FLAG,
        "roster_consent": "is a fact of the roster, which is refused without it",
        **{f"stages.{its}.length_days": DAYS for its in ("preparation", "dispatch", "follow_up")},
    },
}
"""Fields that carry no mark at their value, each with the reason."""
MARK = {"ko": "추정", "en": "inferred"}


@pytest.fixture(scope="module")
def drawn(schemas: dict[str, Schema]) -> Callable[[str], Drawn]:
    renderer = Renderer(SITE, schemas)
    return cache(lambda kind: Drawn(kind, schemas, renderer))


def text(page: bytes) -> str:
    """What the page says above its list of what was worked out."""
    (main,) = tree(page.decode()).xpath("//main")
    for foot in main.xpath(".//h2[@id='sources']/parent::* | .//script"):
        foot.getparent().remove(foot)
    return " ".join(main.itertext())


def written(path: Path) -> str:
    """The way as a record writes it: entries of lists counted from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def unmarked(its: Drawn, fields: Any, path: Path) -> bool:
    """Whether the page shows a field, and no mark of it."""
    node = its.node(path)
    if "x-ref" in node:
        ids = [one.id for one in its.around if one.folder == node["x-ref"]]
        other = next((id for id in ids if id != at(fields, path)), None)
    else:
        other = another(node, at(fields, path))
    if other is None:
        return False
    bare, word = text(its.page(fields)), MARK["ko"]
    if text(its.page(changed(fields, path, other))) == bare:
        return False
    marked = text(its.page({**fields, "inferred": [written(path)]}))
    return marked.count(word) <= bare.count(word)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_worked_out_is_marked_where_it_stands(
    drawn: Callable[[str], Drawn], kind: str
) -> None:
    its = drawn(kind)
    fields = {name: value for name, value in its.fields.items() if name != "inferred"}
    known = NOT_MARKED.get(kind, {})
    ways = [path for path in leaves(fields) if not ABOUT_THE_RECORD & set(path)]
    found = {".".join(s for s in path if isinstance(s, str)): path for path in ways}
    silent = {name for name, path in found.items() if unmarked(its, fields, path)}
    assert silent - set(known) == set(), "mark it in the template: record|inferred_in(path)"
    assert set(known) <= silent, "it is marked, or not shown: take its reason back"
