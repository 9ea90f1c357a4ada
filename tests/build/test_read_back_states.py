"""One state a record and moment: on its page, in lists, on home, and as the raw dates tell."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.facts import state
from generator.search.lists import lists
from tests.support import ROOT
from tests.support.raw import (
    LANGUAGES,
    Raw,
    Told,
    drawn,
    first,
    last,
    of_kind,
    says,
    text,
    tree,
    words,
)
from tests.support.worlds import World

pytestmark = pytest.mark.slow


WITHOUT_END = ("first_come", "budget", "always")
THERE = ("dispatch", "at_home", "follow_up", "event_over", "reported", "settled")
Steps = list[list[str]]


def on_page(made: World, name: str) -> list[Steps]:
    """The tracks that a page draws beside its title."""
    badges = drawn(made, name, "ko").xpath("//p[@class='eyebrow']/span[@data-steps]/@data-steps")
    return [[[s[0], s[1], s[4]] for s in json.loads(badge)] for badge in badges]


def in_lists(made: World) -> Mapping[str, list[Steps]]:
    """The tracks of each row of the lists that scripts draw."""
    found = {}
    made_lists = dict(lists(made.registry, made.schemas, {}))
    for name in ("recruitments", "calls", "consortia"):
        for row in json.loads(made_lists[f"{name}/list.json"])["rows"]:
            found[row[0]] = [track for track in row[7] if track]
    return found


def at(steps: Steps, now: str) -> str:
    begun = [step for step in steps if step[0] <= now]
    return begun[-1][1] if begun else ""


def open_then(raw: Raw, now: str) -> bool | None:
    """Whether the raw dates say that one can apply; None where they do not tell."""
    started, closes = raw.get("opens") or raw.get("announced"), raw.get("closes")
    told = raw.get("result", {}).get("announced")
    for end in (raw.get("cancelled"), told):
        if end and now >= last(end):
            return False
    if not closes:
        if raw.get("closing_rule") not in WITHOUT_END or ("result" in raw and not told):
            return None
        return None if "consortium" in raw and now > "2026" else not started or now >= last(started)
    if (raw.get("opens") and now < first(raw["opens"])) or now[:10] > last(closes):
        return False
    if len(closes) < 10 or (started and len(started) < 10):
        return None
    return (not started or now >= started) and (now < closes if "T" in closes else True)


def moments(raw: Raw) -> Iterator[str]:
    days = [raw.get(n) for n in ("announced", "opens", "closes", "cancelled")]
    for day in [d for d in days if d] or ["2026-06-15"]:
        yield from (f"{edge(day)}T{hour}" for edge in (first, last) for hour in ("00:00", "23:59"))
    yield from ("1999-01-01T00:00", "2035-01-01T00:00")


def test_a_call_is_open_when_its_dates_say_so(made: World) -> None:
    held = 0
    for name, raw in of_kind(made, "calls"):
        (steps,) = on_page(made, name) or [[]]
        for now in moments(raw):
            wanted = open_then(raw, now)
            if wanted is not None:
                assert (at(steps, now) in state.OPEN) is wanted, (name, now, steps)
                held += 1
    assert held > 50


def test_page_and_lists_have_the_same_states(made: World) -> None:
    listed = in_lists(made)
    names = [name for kind in ("calls", "consortia") for name, _ in of_kind(made, kind)]
    assert {name: on_page(made, name) for name in names} == {n: listed[n] for n in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_name_every_stop(made: World, language: str) -> None:
    """Lists that scripts draw, and the same lists as they stand without scripts."""
    file = {"ko": "", "en": "en/"}[language] + "consortia/list.json"
    rows = json.loads(dict(lists(made.registry, made.schemas, {}))[file])["rows"]
    places, drawn_rows = {row[0]: row[3] for row in rows}, list_rows(made, language)
    told = Told()
    for name, raw in of_kind(made, "consortia"):
        for stop in raw.get("stops", ()):
            if "city" in stop:
                city = text(stop["city"], language)
                for row in (places[name], *drawn_rows.get(name, ())):
                    told.hold(name, f"{city}: {row}", right=says(row, city))
    told.check(10)
    assert drawn_rows


def list_rows(made: World, language: str) -> Mapping[str, list[str]]:
    """The rows of the pages that list consortia, by the record that each leads to."""
    found: dict[str, list[str]] = {}
    for path in made.listed:
        if path.startswith("consortia/") and path.rstrip("/") not in made.registry:
            for row in tree(made.page(path, language)).xpath("//main//li[a][p]"):
                href = row.xpath("a/@href")[0].strip("./").removesuffix("/")
                name = f"consortia/{href.partition('consortia/')[2] or href}"
                found.setdefault(name, []).append(words(row))
    return found


@pytest.mark.parametrize("path", ["", "recruitments/"])
def test_cards_have_the_states_of_their_pages(made: World, path: str) -> None:
    cards = tree(made.page(path, "ko")).xpath("//li[contains(@class,'card')][.//span[@data-steps]]")
    for card in cards:
        href = card.xpath(".//h3/a/@href")[0].strip("./").removesuffix("/")
        name = href[href.index("calls/" if "calls/" in href else "consortia/") :]
        badge = json.loads(card.xpath(".//span[@data-steps]/@data-steps")[0])
        told = on_page(made, name)
        if name.startswith("calls/"):
            assert [[[s[0], s[1], s[4]] for s in badge]] == told, name
        else:  # of plans alone neither says that the group went
            assert any(s[1] in ("on_now", "event_over") for s in badge) == any(
                s[1] in THERE for track in told for s in track
            ), name
    assert cards


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_has_the_days_of_each_window(made: World, language: str) -> None:
    """The state on a card is that of one window, so that the days of all alone would mislead."""
    page = tree(made.page("recruitments/", language))
    for name, raw in of_kind(made, "calls"):
        cards = page.xpath(f"//li[contains(@class,'card')][.//h3/a[contains(@href,'{name}/')]]")
        for said in (words(card) for card in cards):
            assert all(text(one["what"], language) in said for one in raw.get("windows", ())), name


def test_every_call_that_may_be_open_is_on_the_home_page(made: World) -> None:
    page = tree(made.page("", "ko"))
    there = {
        link.strip("./").removesuffix("/").partition("calls/")[2]
        for link in page.xpath("//ul[contains(@data-only,'open')]/li//h3/a/@href")
    }
    own = ("export_consortium", "predecessor")
    wanted = {
        name.partition("/")[2]
        for name, raw in of_kind(made, "calls")
        if raw["scheme"] in own
        and any(at(s, now) in state.OPEN for s in on_page(made, name) for now in moments(raw))
    }
    assert wanted <= there


def test_no_button_is_the_first_until_the_script_says_so(made: World) -> None:
    for name, _ in (*of_kind(made, "calls"), *of_kind(made, "consortia")):
        for button in drawn(made, name, "ko").xpath("//*[@data-apply]/a"):
            assert "second" in button.get("class"), name


def test_the_script_counts_the_same_states_as_open() -> None:
    text = (ROOT / "generator/theme/scripts/shared/states.js").read_text("utf-8")
    for name, states in (("OPEN", state.OPEN), ("OVER", state.OVER)):
        found: Any = text.partition(f"export const {name} = ")[2].partition(";")[0]
        assert tuple(json.loads(found)) == states


def test_plans_alone_claim_no_end_of_an_event(made: World) -> None:
    for name, raw in of_kind(made, "consortia"):
        told = [*raw.get("firms", ()), *raw.get("results", ())]
        own = ("stages", "agreement", "settlement", "evaluation", "participants")
        plans = told and all(said.get("planned") for said in told) and not set(own) & set(raw)
        states = {step[1] for steps in on_page(made, name) for step in steps}
        assert not (plans and states & {"event_over", "dispatch", "at_home"}), name
