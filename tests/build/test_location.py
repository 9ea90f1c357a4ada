"""Links between pages: what a browser makes of them."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from generator.build.drawing.relative import relative

STEPS = st.lists(st.sampled_from(["en", "calls", "2026", "a"]), max_size=4)
ROOT = "https://portal.example.org/sub/"


@given(STEPS, STEPS, st.sampled_from(["", "x.json", "#y2025"]))
def test_a_relative_link_leads_where_the_full_one_does(
    folders: list[str], target: list[str], file: str
) -> None:
    path = "".join(f"{step}/" for step in target) + file
    here = ROOT + "".join(f"{step}/" for step in folders)
    link = relative(path, folders)
    assert urljoin(here, link) == ROOT + path
    assert not link.startswith("/")


def test_a_page_names_itself_without_an_empty_link() -> None:
    assert relative("calls/", ["calls"]) == "./"
