"""Figures on the built pages against the raw records: statistics, programmes, calls, money."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.raw import (
    LANGUAGES,
    MARKS,
    Raw,
    Told,
    bound,
    drawn,
    fact,
    is_marked,
    of_kind,
    says,
    squeezed,
    text,
    title,
    tree,
    words,
)
from tests.support.worlds import World

pytestmark = pytest.mark.slow


EVERY = pytest.mark.parametrize("language", LANGUAGES)
GIVEN_UP = "ended"
TOTALS = ("budget_total_krw", "subsidy_total_krw")


@EVERY
def test_every_publication_of_a_figure_is_told_whole(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "statistics"):
        rows = drawn(made, name, language).xpath("//table[contains(@class,'stack')]/tbody/tr")
        cells = [words(row) for row in rows]
        for value in raw["values"]:
            said = [f"{value['value']:,}"]
            said += [f"{value['change_percent']:+,g}"] if "change_percent" in value else []
            said += [text(value["note"], language)] if "note" in value else []
            said += [text(value["of"], language)] if "of" in value else []
            said += [MARKS[how][language]] if (how := bound(value)) else []
            if "rank" in value:
                said.append(str(value["rank"]))
            right = any(all(says(cell, part) for part in said) for cell in cells)
            told.hold(name, str(said), right=right, marks=bool(value.get("approximate")))
    told.check(0 if "statistics" not in {n.split("/")[0] for n in made.pages} else 50)


@EVERY
def test_a_budget_with_supplements_says_so_wherever_it_stands(made: World, language: str) -> None:
    word, head = {"ko": ("추경 포함", "예산"), "en": ("incl. supplementary budget", "Budget")}[
        language
    ]
    told = Told()
    for name, raw in of_kind(made, "programmes"):
        if "budget_krw" in raw:
            first = f"//dt[normalize-space()='{head}']/following-sibling::dd[1]"
            (cell,) = drawn(made, name, language).xpath(first)
            told.hold(name, word, right=(word in words(cell)) == ("supplements" in raw))
    told.check(2)


@EVERY
def test_results_of_a_year_stand_with_their_marks(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "programmes"):
        page = drawn(made, name, language)
        rows = page.xpath("//section[h2[@id='results']]//table/tbody/tr")
        results = raw.get("results", ())
        told.hold(name, f"{len(rows)} results", right=len(rows) == len(results))
        for said, row in zip(results, rows, strict=False):
            cell = words(row.xpath("td[contains(@class,'number')]")[0])
            marks = [name for name in ("planned", bound(said)) if said.get(name) or name == "over"]
            right = digits(said["value"]) in cell.replace(" ", "") or "_krw" in said["measure"]
            for mark in ("planned", "approximate", "over"):
                right = right and (MARKS[mark][language] in f"{cell} ") is (mark in marks)
            told.hold(name, f"{said['measure']} {marks}: {cell}", right=right, marks=len(marks))
    told.check(1)


def digits(number: int) -> str:
    return f"{number:,}"


@EVERY
def test_numbers_of_a_call_stand_on_its_page(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "calls"):
        page = drawn(made, name, language)
        whole = words(page.xpath("//main")[0])
        for where, number in numbers(raw):
            told.hold(name, f"{where} {number}", right=digits(number) in whole)
        if (target := raw.get("target")) and target.get("approximate"):
            where = fact(page, title("call", language, "target"))
            about, number = MARKS[bound(target)][language].strip(), digits(target["value"])
            behind = about == "남짓"
            said = number if behind else f"{about} {number}"
            right = says(where, said) and (not behind or about in where.partition(number)[2])
            told.hold(name, where, right=right, marks=1)
        for entry in (*raw.get("eligibility", ()), *raw.get("documents", ())):
            said = text(entry, language)
            told.hold(name, said, right=says(whole, said))
    told.check(20)


def numbers(raw: Raw) -> list[tuple[str, int]]:
    found = [("fee", raw.get("fee", {}).get("krw")), ("budget", raw.get("budget_krw"))]
    found += [("target", raw.get("target", {}).get("value"))]
    result = raw.get("result", {})
    found += [
        (n, result.get(n)) for n in ("applied", "selected", "firms_applied", "firms_selected")
    ]
    return [(where, number) for where, number in found if number is not None]


@EVERY
def test_money_stands_as_written_and_adds_up(made: World, language: str) -> None:
    told = Told()
    for name, raw in of_kind(made, "consortia"):
        page = drawn(made, name, language)
        whole = squeezed(words(page.xpath("//main")[0]))
        settled = raw.get("settlement", {}).get("items", ())
        for number, line in enumerate((*raw.get("budget", ()), *settled), 1):
            amounts = [line.get("cost_krw"), line.get("subsidy_krw")]
            planned = number <= len(raw.get("budget", ()))
            amounts += [part["krw"] for part in line.get("funding", ()) if planned]
            for krw in amounts:
                if krw is not None:
                    told.hold(name, f"line {number}: {krw}", right=digits(krw) in whole)
        for lines in (raw.get("budget", ()), settled):
            for field in ("cost_krw", "subsidy_krw"):
                if lines and all(field in line for line in lines):
                    total = digits(sum(line[field] for line in lines))
                    told.hold(name, f"{field} {total}", right=total in whole)
        marked = is_marked(raw, "budget_total_krw")
        told.hold(name, "no bare key", right=no_key(page), marks=marked)
    told.check(20)


def no_key(page: Any) -> bool:
    """Whether no cell or key fact shows the key of an item or an edition."""
    cells = page.xpath("//main//dd|//main//td|//main//th|//main//span[not(@hidden)]")
    own = [" ".join(cell.text.split()) for cell in cells if cell.text]
    return not any(is_key(said) for said in own)


def is_key(said: str) -> bool:
    season = said[:4].isdigit() and said[4:5] == "-" and said[5:].isalpha()
    return season or ("_" in said and said == said.lower() and said.replace("_", "").isalpha())


@EVERY
def test_no_page_shows_the_key_of_an_edition(made: World, language: str) -> None:
    told = Told()
    for name in made.pages:
        told.hold(name, "a key", right=no_key(drawn(made, name, language)))
    told.check(20)


@EVERY
def test_subsidies_never_count_what_was_given_up(made: World, language: str) -> None:
    cost = paid = counted = 0
    borne = {"local": 0, "host": 0, "firms": 0}
    for _, raw in of_kind(made, "consortia"):
        written = {n.replace("_total", ""): raw[n] for n in TOTALS if n in raw}
        lines = raw.get("budget") or (
            [{**written, "cost_krw": written["budget_krw"]}] if len(written) == 2 else []
        )
        settled = raw.get("settlement", {}).get("items", ())
        whole = [("cost_krw" in line and subsidy(line) is not None) for line in (*lines, *settled)]
        own = raw["scheme"] == "export_consortium" and GIVEN_UP not in raw
        if own and lines and all(whole):
            counted += 1
            cost += sum(line["cost_krw"] for line in lines)
            paid += sum(subsidy(line) or 0 for line in lines)
            if all("funding" in line for line in lines):
                for part in (p for line in lines for p in line["funding"] if p["by"] in borne):
                    borne[part["by"]] += part["krw"]
    page = tree(made.page("subsidies/", language))
    for table in page.xpath("//table[tfoot]"):
        cells = [words(cell) for cell in table.xpath("tfoot//td")]
        rest = cost - paid - sum(borne.values())
        own_share = [krw for krw in (*borne.values(), rest) if krw]
        wanted = [digits(counted), *(thousand(krw) for krw in (cost, paid, *own_share))]
        assert cells[: len(wanted)] == wanted
        heads = words(table.xpath("thead")[0])
        assert "(원)" not in heads and "KRW" not in heads
    assert bool(page.xpath("//table[tfoot]")) == bool(counted)


def subsidy(line: Raw) -> int | None:
    if "subsidy_krw" in line:
        return int(line["subsidy_krw"])
    parts = [part["krw"] for part in line.get("funding", ()) if part["by"] == "state"]
    return sum(parts) if "funding" in line else None


def thousand(krw: int) -> str:
    return f"{krw / 1000:,.10g}"
