"""The raw YAML of a world, read in the plainest way: an oracle that knows none of our code."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import lxml.html
import yaml

from generator.records.model import Consortium
from generator.text.romanised import HANGUL, romanised
from tests.support import ROOT
from tests.support.held import HELD
from tests.support.worlds import World

Raw = Mapping[str, Any]
TODAY = "9999-12-31"
LANGUAGES = ("ko", "en")
MARKS = {
    "inferred": {"ko": "추정", "en": "inferred"},
    "planned": {"ko": "계획", "en": "planned"},
    "approximate": {"ko": "약 ", "en": "about "},
    "over": {"ko": "남짓", "en": "a little over"},
    "at_least": {"ko": " 이상", "en": "or more"},
}


class Told:
    """What was held against the records: how much of it, and what differed."""

    def __init__(self) -> None:
        self.values = self.marks = 0
        self.differ: list[str] = []
        self.pages: set[str] = set()

    def hold(self, page: str, what: str, *, right: bool, marks: int = 0) -> None:
        self.values += 1
        self.marks += marks
        self.pages.add(page)
        if not right:
            self.differ.append(f"{page}: {what}")

    def check(self, values: int) -> None:
        HELD.append([self.values, self.marks, len(self.differ), sorted(self.pages)])
        assert not self.differ, f"{len(self.differ)} differ:\n" + "\n".join(self.differ[:20])
        assert self.values >= values, self.values


def of_kind(made: World, folder: str) -> Iterator[tuple[str, Raw]]:
    """The records of a folder as they are written, by name."""
    group = made.registry.all(Consortium)[0].name
    rich = (ROOT / "data" / "samples" / f"{group}.yml").is_file()
    base = ROOT / "data" / ("samples" if rich else "")
    for path in sorted((base / folder).rglob("*.yml")):
        yield path.relative_to(base).as_posix().removesuffix(".yml"), _read(path.as_posix())


@cache
def _read(path: str) -> Raw:
    found: Raw = yaml.load(Path(path).read_bytes(), yaml.CSafeLoader)
    return found


def year_of(raw: Raw, name: str) -> str:
    """The year of a record of a consortium; empty where its name has no date either."""
    year = str(raw.get("programme") or name.partition("/")[2])[:4]
    return year if year.isdigit() else ""


@cache
def tree(page: str) -> Any:
    """A page as its reader's program has it."""
    return lxml.html.fromstring(page)


def drawn(made: World, name: str, language: str) -> Any:
    """The page of a record."""
    return tree((made.pages if language == "ko" else made.english)[name])


def words(element: Any) -> str:
    """What an element says, with single spaces."""
    return " ".join(" ".join(element.itertext()).split()).replace(" ,", ",")


def squeezed(said: str) -> str:
    """A text without any spaces, for comparing across markup."""
    return "".join(said.split())


def says(where: str, said: str) -> bool:
    return squeezed(said) in squeezed(where)


def fact(page: Any, label: str) -> str:
    """A key fact by its label; empty where the page has none."""
    found = page.xpath("//dl[@class='facts']/div[dt=$label]/dd", label=label)
    return words(found[0]) if found else ""


def text(value: Any, language: str) -> str:
    """A text in a language, else in Korean."""
    if isinstance(value, dict):
        return str(value.get(language) or value["ko"])
    return str(value)


def name_in(value: Any, language: str) -> str:
    """A name as pages give it; tests/text/test_romanised.py says how it is spelled."""
    said = text(value, language)
    return f"{romanised(said)} (romanised)" if language != "ko" and HANGUL.search(said) else said


def title(kind: str, language: str, *path: str) -> str:
    """The label of a field, read off the schema's file."""
    node = _node(kind, path)
    return str(node["title"] if language == "ko" else node["x-en"]["title"])


def called(kind: str, language: str, value: str, *path: str) -> str:
    """What people call a value of a closed list."""
    return str(_node(kind, path)["x-labels"][value][language])


def _node(kind: str, path: tuple[str, ...]) -> Any:
    root = json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text("utf-8"))
    node = root
    for step in path:
        node = _resolved(root, node["items"] if step == "0" else node["properties"][step])
    return node


def _resolved(root: Any, node: Any) -> Any:
    if "$ref" not in node:
        return node
    file, _, way = node["$ref"].partition("#/")
    found = json.loads((ROOT / "schemas" / file).read_text("utf-8")) if file else root
    for step in way.split("/") if way else ():
        found = found[step]
    return {**found, **{key: value for key, value in node.items() if key != "$ref"}}


def first(day: str) -> str:
    """The first day that a date may mean."""
    return day[:10] if len(day) >= 10 else day + ("-01-01" if len(day) == 4 else "-01")


def last(day: str) -> str:
    """The last day that a date may mean."""
    return day[:10] if len(day) >= 10 else day + ("-12-31" if len(day) == 4 else "-31")


def name_at(names: Any, day: str) -> Any:
    """The first of several names that may have been in use on a day."""
    for name in names:
        begun = "from" not in name or last(day) >= first(name["from"])
        if begun and ("until" not in name or last(name["until"]) >= first(day)):
            return name["name"]
    return names[0]["name"]


def bound(entry: Raw) -> str:
    """How exact a figure is: about, a little over, at least; empty where it is exact."""
    if entry.get("approximate"):
        return "over" if entry.get("at_least") else "approximate"
    return "at_least" if entry.get("at_least") else ""


def is_marked(raw: Raw, *path: str) -> bool:
    """Whether a record names a field, or a group around it, among its inferred ones."""
    ways = {".".join(path[:n]) for n in range(1, len(path) + 1)}
    return not ways.isdisjoint(raw.get("inferred", ()))


def day_of(raw: Raw, name: str, fairs: Mapping[str, Raw]) -> str:
    """The day that a consortium's record speaks of."""
    dispatch = raw.get("stages", {}).get("dispatch", {})
    editions = [edition(reference, fairs) for reference in raw.get("editions", ())]
    held = [its for its in editions if "ended" not in its] or editions
    for group in ([dispatch], raw.get("stops", ()), held, editions):
        days = [d for d in (its.get("starts") or its.get("ends") for its in group) if d]
        if days:
            return min(days, key=first)
    year = name.split("/")[1]
    return year if year.isdigit() else TODAY


def edition(reference: str, fairs: Mapping[str, Raw]) -> Raw:
    """An edition by its reference, as it is written."""
    series, _, key = reference.partition("/")
    found: Raw = fairs[f"exhibitions/{series}"].get("editions", {}).get(key) or {}
    return found
