"""Calendars and feeds against the raw records: names of that day, marks, stops, own shares."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.build.test_parity import TAG
from tests.support.raw import (
    LANGUAGES,
    Raw,
    Told,
    called,
    day_of,
    edition,
    is_marked,
    name_at,
    name_in,
    of_kind,
    says,
    text,
    tree,
)
from tests.support.worlds import World

pytestmark = pytest.mark.slow


EVERY = pytest.mark.parametrize("language", LANGUAGES)
PREFIX = {"ko": "", "en": "en/"}
WORDS = {
    "inferred": {"ko": "추정", "en": "inferred"},
    "planned": {"ko": "계획", "en": "planned"},
    "approximate": {"ko": "약", "en": "about"},
    "settled": {"ko": "정산", "en": "settled"},
}


def entries(made: World, language: str) -> Mapping[str, Any]:
    found = made.entries(f"{PREFIX[language]}calendar/all.ics")
    return {str(entry["uid"]).removeprefix(TAG): entry for entry in found}


def told_of(made: World, language: str) -> dict[str, list[str]]:
    """What calendars and feeds say of each consortium."""
    said: dict[str, list[str]] = {}
    for id, entry in entries(made, language).items():
        said.setdefault(id.partition("#")[0], []).append(str(entry["description"]))
    for entry in made.feed(f"{PREFIX[language]}feeds/all.xml").entries:
        said.setdefault(entry.id.removeprefix(TAG), []).append(entry.content[0].value)
    return {name: its for name, its in said.items() if name.startswith("consortia/")}


@EVERY
def test_hosts_are_called_as_they_were_called_then(made: World, language: str) -> None:
    told, raws = Told(), dict(of_kind(made, "consortia"))
    bodies, fairs = dict(of_kind(made, "organizations")), dict(of_kind(made, "exhibitions"))
    for name, texts in told_of(made, language).items():
        day = day_of(raws[name], name, fairs)
        for host in raws[name].get("hosts", ()):
            names = bodies[f"organizations/{host}"]["names"]
            then, now = (name_in(its, language) for its in (name_at(names, day), names[0]["name"]))
            for said in texts:
                right = says(said, then) and (then == now or now in then or not says(said, now))
                told.hold(name, f"{then} on {day}: {said}", right=right)
    told.check(20)


@EVERY
def test_a_fair_is_called_as_that_edition_was(made: World, language: str) -> None:
    told, fairs = Told(), dict(of_kind(made, "exhibitions"))
    for id, entry in entries(made, language).items():
        name, _, key = id.partition("#edition-")
        if key:
            its = edition(f"{name.partition('/')[2]}/{key}", fairs)
            names = fairs[name]["names"]
            then = text(its.get("name") or name_at(names, its.get("starts") or key[:4]), language)
            now = text(names[0]["name"], language)
            said = str(entry["summary"])
            right = says(said, then) and (now in then or not says(said, now))
            told.hold(name, f"{key} {then}: {said}", right=right)
    told.check(5)


@EVERY
def test_an_entry_names_every_place_that_the_group_goes_to(made: World, language: str) -> None:
    told, raws, fairs = Told(), dict(of_kind(made, "consortia")), dict(of_kind(made, "exhibitions"))
    for id, entry in entries(made, language).items():
        name, _, what = id.partition("#")
        its = raws.get(name, {})
        held = [*its.get("stops", ()), *(edition(e, fairs) for e in its.get("editions", ()))]
        for stop in held if what == "dispatch" else ():
            if "city" in stop:
                where = str(entry["location"])
                told.hold(name, where, right=says(where, text(stop["city"], language)))
    told.check(5)


@EVERY
def test_nobody_is_sent_abroad_to_an_event_in_korea(made: World, language: str) -> None:
    told, raws = Told(), dict(of_kind(made, "consortia"))
    abroad = {"ko": "[현지파견]", "en": entry_word(made)}[language]
    for id, entry in entries(made, language).items():
        name, _, what = id.partition("#")
        lands = {stop.get("country") for stop in raws.get(name, {}).get("stops", ())}
        if what == "dispatch" and len(lands) == 1:
            right = (abroad in str(entry["summary"])) is (lands != {"KR"})
            told.hold(name, str(entry["summary"]), right=right)
    told.check(1)


def entry_word(made: World) -> str:
    """How an entry of a stay abroad begins in English, read off one that is."""
    raws = dict(of_kind(made, "consortia"))
    for id, entry in entries(made, "en").items():
        name, _, what = id.partition("#")
        stops = raws.get(name, {}).get("stops", ())
        if what == "dispatch" and stops and stops[0]["country"] != "KR":
            return str(entry["summary"]).partition("]")[0] + "]"
    raise AssertionError("no group went abroad")


@EVERY
def test_a_result_stands_with_its_marks_and_its_stop(made: World, language: str) -> None:
    told, raws = Told(), dict(of_kind(made, "consortia"))
    for name, texts in told_of(made, language).items():
        for said in texts:
            lines = said.splitlines()
            for number, result in enumerate(raws[name].get("results", ()), 1):
                hold_result(told, name, raws[name], result, number, lines, language)
    told.check(20)
    assert told.marks > 5


def hold_result(
    told: Told, name: str, raw: Raw, result: Raw, number: int, lines: list[str], language: str
) -> None:
    marks = [mark for mark in ("planned", "approximate") if result.get(mark)]
    marks += ["inferred"] * is_marked(raw, "results", str(number))
    label = called("consortium", language, result["measure"], "results", "0", "measure")
    beside = [WORDS[mark][language] for mark in marks if mark != "approximate"]
    if "when" in result:
        beside.append(called("consortium", language, result["when"], "results", "0", "when"))
    stops = raw.get("stops", ())
    if result.get("stop", 0) in range(1, len(stops) + 1) and "city" in stops[result["stop"] - 1]:
        beside.append(text(stops[result["stop"] - 1]["city"], language))
    beside += [name_in(result["reporter"], language)] if "reporter" in result else []
    own = [line for line in lines if line.startswith(f"{label}: ")]
    right = any(sorted(notes(line)) == sorted(beside) and amount(line, result) for line in own)
    if result.get("approximate") and not result.get("at_least"):
        right = right and any(f": {WORDS['approximate'][language]} " in line for line in own)
    told.hold(name, f"{label} {result['value']} {beside}: {own}", right=right, marks=len(marks))


def notes(line: str) -> list[str]:
    """What stands in brackets behind the figure; a name in there may have some of its own."""
    figure = line.partition(": ")[2]
    return figure.partition(" (")[2].removesuffix(")").split(", ") if line.endswith(")") else []


def amount(line: str, result: Raw) -> bool:
    return f"{result['value']:,}" in line.rpartition(": ")[2]


@EVERY
def test_a_settled_consortium_tells_the_share_that_was_settled(made: World, language: str) -> None:
    told = Told()
    for name, texts in told_of(made, language).items():
        raw = made.registry.named(name)
        assert raw is not None
        share = settled_share(raw.written)
        for said in texts if share else ():
            own = [
                line
                for line in said.splitlines()
                if line.endswith(f"{WORDS['settled'][language]})")
            ]
            right = len(own) == 1 and f"{share:,}" in own[0]
            told.hold(name, f"{share}: {said}", right=right)
    told.check("settlement" in str([raw.keys() for _, raw in of_kind(made, "consortia")]))


def settled_share(raw: Raw) -> int | None:
    """A firm's part of what was settled, worked out from the raw record."""
    lines = raw.get("settlement", {}).get("items", ())
    firms = [firm for firm in raw.get("participants", ()) if "withdrawn" not in firm]
    if not lines or not firms or not all("cost_krw" in line for line in lines):
        return None
    if all("funding" in line for line in lines):
        borne = sum(p["krw"] for line in lines for p in line["funding"] if p["by"] == "firms")
    elif all("subsidy_krw" in line for line in lines) and not any(
        "funding" in line for line in lines
    ):
        borne = sum(line["cost_krw"] - line["subsidy_krw"] for line in lines)
    else:
        return None
    return -(-borne // len(firms))


@EVERY
def test_a_last_day_that_no_source_gives_is_given_nowhere(made: World, language: str) -> None:
    """An entry of a calendar has to end some day, so it says that it is not known when."""
    told, raws = Told(), dict(of_kind(made, "consortia"))
    unknown = {"ko": "끝나는 날은 자료에 없습니다.", "en": "The sources do not give the last day."}
    for id, entry in entries(made, language).items():
        name, _, what = id.partition("#")
        raw = raws.get(name, {})
        days = [*raw.get("stops", ()), *raw.get("stages", {}).get("dispatch", {}).items()]
        if what == "dispatch" and len(days) == 1 and "editions" not in raw and raw.get("stops"):
            ends, said = "ends" in raw["stops"][0], str(entry["description"]).splitlines()
            page = tree(made.page(f"{name}/", language))
            scripts = page.xpath("//script[contains(@type, 'ld')]")  # none of inferred days
            data = json.loads(scripts[0].text_content()) if scripts else {}
            given = "endDate" in data if scripts else ends
            right = ends is given is (unknown[language] not in said)
            told.hold(name, f"{said} {data}", right=right)
    told.check(0)
