"""Names by which a form reads what was written, and which it fetches only for what needs them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.records.characters import hidden_names
from generator.records.meant_choices import country_names
from generator.records.meant_words import WORDS

COUNTRIES = "countries"
"""Words that ``country_names`` has with all others."""
LATER: Mapping[str, tuple[str, ...]] = {
    "names": ("values",),
    "characters": ("hidden",),
    "cities": ("cities", "country_groups"),
    "fields": ("fields", "people", "people_to_ask", "foreign_money"),
}
"""What a form fetches for values of another form, for cities, and for the columns of a table."""
HANGUL = re.compile("[가-힣]")
NAMES = tuple(n for names in LATER.values() for n in names if n in WORDS)


def every_name() -> dict[str, Any]:
    """The names that a form fetches later."""
    words = {name: WORDS[name] for name in NAMES}
    return {**words, COUNTRIES: country_names(), "hidden": hidden_names()}


def countries_by_script() -> dict[str, dict[str, str]]:
    """Countries by their names in Hangul and in other letters, of which a text mostly needs one."""
    files: dict[str, dict[str, str]] = {}
    for name, code in country_names().items():
        script = "hangul" if HANGUL.search(name) else "other"
        files.setdefault(f"{COUNTRIES}-{script}", {})[name] = code
    return files


def by_code(countries: Mapping[str, str]) -> str:
    """Names by the codes of countries, in half the letters: ``AD andorra and,AE uae``."""
    names: dict[str, list[str]] = {}
    for name, code in countries.items():
        names.setdefault(code, []).append(name)
    return ",".join(" ".join((code, *names[code])) for code in sorted(names))
