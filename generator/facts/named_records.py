"""Records by what people call them: names in Korean and English, short forms, titles and ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from itertools import islice
from typing import Any

from generator.facts.identity import plain_name
from generator.facts.once import once
from generator.records.model import Call, Exhibition, Record
from generator.records.registry import Registry
from generator.text.texts import Text

MOST = 3  # candidates that a message names
LONGEST = 120  # letters of words that are looked up
YEAR = re.compile("(?:19|20)[0-9]{2}")
EDITION = re.compile(
    r"(?P<name>.{1,100}?)[ (/-]{0,3}(?P<key>(?:19|20)[0-9]{2}(?:-[a-z0-9]{1,20})?)[년)]{0,2}"
)
AUDIENCES = {
    "hosts": re.compile("주관|hosts?", re.I),
    "participants": re.compile("참[여가](?:기업|업체|사)|participants?|firms?", re.I),
}
WORD = re.compile(r"[^\W\d_가-힣]+|\d+")
LATIN = re.compile(r"[^\W_가-힣]+")
SHORT = 4
"""Letters of a Latin word that chance puts inside others: CES in offices, devices, services."""
SOME = 0.6  # how much of two names is alike where one may be meant by the other


@dataclass(frozen=True)
class Named:
    """What a reference may lead to, with its name."""

    reference: str
    name: Any
    exact: bool = False
    """Whether it is called just so, or goes by that id."""


@once
def _known(registry: Registry) -> Mapping[str, Mapping[str, list[str]]]:
    """Ids by plain name, for each folder."""
    found: dict[str, dict[str, list[str]]] = {}
    for record in registry:
        names = found.setdefault(record.folder, {})
        ids = (record.id, *(record.fields["formerly"] or ()))  # who knows an old one means this
        for name in {plain_name(name) for name in (*names_of(record), *ids)}:
            names.setdefault(name, []).append(record.id)
    return found


def names_of(record: Record) -> Iterator[str]:
    """Everything that a record is called, in any language."""
    fields = record.fields
    for named in fields.get("names") or ():
        yield from Text.of(named["name"]).every()
    for alias in fields.get("aliases") or ():
        yield from Text.of(alias).every()
    for field in ("title", "series"):
        yield from Text.of(fields.get(field)).every()


def title_of(record: Record) -> Any:
    """What a record is called first, in the languages that it has."""
    names = record.fields.get("names")
    return names[0]["name"] if names else record.fields.get("title") or record.fields.get("series")


def meant(words: str, folder: str, registry: Registry, most: int = MOST) -> list[Named]:
    """What a reference into a folder was probably meant to be, the likeliest first."""
    if len(words) > LONGEST:
        return []
    if folder == "editions":
        return _editions(words, registry)[:most]
    known = _known(registry).get(folder, {})
    plain_words = plain_name(words)
    exact = known.get(plain_words, [])
    ids = dict.fromkeys(exact or _near(plain_words, folder, registry, most))
    if not ids and folder == "calls":
        ids = dict.fromkeys(_calls(words, registry))
    return [_named(folder, id, registry, exact=bool(exact)) for id in ids][:most]


def _near(words: str, folder: str, registry: Registry, most: int) -> Iterator[str]:
    """Ids whose names hold the words, or are nearly them."""
    known = _known(registry).get(folder, {})
    near = get_close_matches(words, known, n=most, cutoff=SOME)
    if len(words) < 12:  # short ids: letters that stand in order, such as kami in koami
        near += [n for n in known if len(n) < 12 and n not in near and _alike(words, n)]
    for name in near:
        yield from known[name]
    holding = [name for name in sorted(known, key=len) if len(words) > 2 and words in name]
    inside = [id for name in holding for id in known[name]]
    if LATIN.fullmatch(words):
        begun = [id for id in inside if _begins(words, registry.named(f"{folder}/{id}"))]
        inside = begun or (inside if len(words) > SHORT else [])
    yield from islice(inside, most)


def _begins(words: str, record: Record | None) -> bool:
    """Whether a word of a record's names begins with the words, or they with it."""
    texts = (*names_of(record), record.id) if record else ()
    rests = (text[at.start() :] for text in texts for at in WORD.finditer(text))
    return any(plain_name(rest).startswith(words) for rest in rests)


def _calls(words: str, registry: Registry) -> Iterator[str]:
    """Calls for whom the words name, of their year or else the newest; the first round leads."""
    year = YEAR.search(words)
    for audience, said in AUDIENCES.items():
        calls = [one for one in registry.all(Call) if one.fields["audience"] == audience]
        years = [year.group()] if year else sorted({y for one in calls for y in _years(one)})[-1:]
        fitting = [one for one in calls if {*years} & {*_years(one)}] if said.search(words) else []
        yield from (one.id for one in sorted(fitting, key=_round))


def _years(call: Call) -> list[str]:
    return [str(year) for year in call.fields["programmes"] or ()]


def _round(call: Call) -> tuple[bool, str]:
    return (call.fields["round"] or "new") != "new", call.id


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= SOME


def _editions(words: str, registry: Registry) -> list[Named]:
    """Editions of the series that the words name; those of the year first."""
    parts = EDITION.fullmatch(words.strip())
    name, _, key = (parts["name"], "", parts["key"]) if parts else words.partition("/")
    found: list[Named] = []
    for series in meant(name, "exhibitions", registry):
        exhibition = registry.find(Exhibition, series.reference)
        keys = list(exhibition.editions) if exhibition else []
        wanted = [k for k in keys if key and k.startswith(key)]
        if YEAR.fullmatch(key) and series.exact:  # of years only a neighbour is nearly another
            wanted = wanted or [k for k in keys if abs(int(k[:4]) - int(key)) == 1][:1]
        else:
            wanted = wanted or get_close_matches(key, keys, n=1) or keys[::-1][:MOST]
        for one in wanted:
            reference = f"{series.reference}/{one}"
            found.append(Named(reference, series.name, series.exact and one == key))
    return found


def _named(folder: str, id: str, registry: Registry, *, exact: bool) -> Named:
    record = registry.named(f"{folder}/{id}")
    return Named(id, title_of(record) if record else id, exact)
