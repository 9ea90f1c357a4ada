"""Tables of numbers: the points of a column stand below each other."""

from __future__ import annotations

import pytest
from lxml import html

from tests.support.worlds import Worlds

pytestmark = pytest.mark.slow


def test_amounts_of_a_column_have_room_for_as_many_decimals(worlds: Worlds) -> None:
    """Read off the page, with the room that a style sheet leaves and nobody hears."""
    mixed = 0
    for table in html.fromstring(worlds("rich").page("subsidies/", "ko")).iter("table"):
        rows = [row.xpath("td[@class='number']") for row in table.iter("tr")]
        for column in zip(*filter(None, rows), strict=True):
            written = [cell.text_content().strip() for cell in column]
            room = ["".join(cell.xpath("span/@data-rest")) for cell in column]
            both = [f"{its}{rest}" for its, rest in zip(written, room, strict=True) if its]
            assert len({len(its.partition(".")[2]) for its in both}) <= 1
            mixed += any(room)
    assert mixed
