"""What is read line by line is read exactly so by the strict reader: values, types and places."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest

from generator.records import files
from generator.records.findings import FieldPath, Points
from generator.records.plain_lines import plain_values
from generator.records.plain_points import plain_point
from generator.records.plain_scalars import NotPlain
from generator.records.yaml_refusal import Refusal
from generator.records.yaml_values import strict_values
from tests.support import ROOT

PIECES = (
    *(
        '"',
        "'",
        ":",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "  ",
        " ",
        "\n",
        "\n\n",
        "[",
        "]",
        "{}",
        "[]",
        ",",
    ),
    *(
        "|",
        ">",
        "&a",
        "*a",
        "!t",
        "?",
        "? ",
        "~",
        "null",
        "true",
        "0",
        "-1",
        "012",
        "1.5",
        "1_0",
        "1e3",
    ),
    *(
        "\\",
        "\\n",
        "\\u00e9",
        "\\u1100\\u1161",
        "\\x1b",
        "\\ud83d",
        "\u1100\u1161",
        "é",
        "가",
        "\u00a0",
    ),
    *(
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "a: 1\n",
        "  a: 1\n",
        "- a\n",
        "\t",
        "\r\n",
        "=",
        "<<: ",
        "@",
        "`",
    ),
    *(
        "k" * 120,
        '"2025": ',
        "no",
        "12:30",
        "2026-03-05",
        ".5",
        "+1",
        "-",
        "--- a",
        "a" * 1_100 + ": ",
    ),
)
Read = tuple[Any, Points]


@cache
def real() -> list[str]:
    sources = files.read_sources(ROOT).values()
    return [source.decode("utf-8") for source in sources if isinstance(source, bytes)]


def plain(text: str) -> Read | None:
    try:
        values = plain_values(text)
    except NotPlain:
        return None
    return values, {path: plain_point(text, path) for path in paths(values)}


def paths(values: Any, above: FieldPath = ()) -> Iterator[FieldPath]:
    """Every field of some values, and those above it."""
    yield above
    if isinstance(values, dict | list):
        for step, below in values.items() if isinstance(values, dict) else enumerate(values):
            yield from paths(below, (*above, step))


def strict(text: str) -> Read | str:
    points: Points = {}
    try:
        return strict_values(text, "f", points), points
    except Refusal as stop:
        return repr(stop.problem)


def typed(value: Any) -> Any:
    """The value so that 1 and True, or 1 and 1.0, differ."""
    if isinstance(value, dict):
        return [(name, typed(below)) for name, below in value.items()]
    return [typed(below) for below in value] if isinstance(value, list) else (type(value), value)


def differs(text: str) -> bool:
    """Whether a text that is read line by line is read otherwise, or refused, by the other."""
    ours = plain(text)
    if ours is None:
        return False
    theirs = strict(text)
    return isinstance(theirs, str) or (typed(ours[0]), ours[1]) != (typed(theirs[0]), theirs[1])


def mutants(text: str, random: Random, count: int) -> Iterator[str]:
    """Texts with something put in, taken out, doubled or moved; near one another, to meet."""
    lines = text.split("\n")
    start = random.choice([n for n, line in enumerate(lines) if line[:1].isalpha()])
    some = (
        "\n".join(lines[start : start + random.randint(1, 12)]) if random.random() < 0.5 else text
    )
    for _ in range(count):
        made = some
        for _ in range(random.choice((1, 1, 2, 3))):
            at = random.randrange(len(made) + 1)
            end = at + random.choice((0, 0, 1, 2, 9))
            made = made[:at] + random.choice((*PIECES, "")) + made[end:]
        yield made


def test_the_real_records_are_read_alike() -> None:
    assert [text for text in real() if differs(text)] == []


def test_a_text_of_many_records_is_held_once() -> None:
    one, other = (plain_values(f'name: "서울 {n}"\nkind: x{n}\nhost: "한국 협회"\n') for n in "ab")
    assert one["host"] is other["host"]


FIRM = "  - name:\n      ko: 가\n    hs_codes:\n      - 300590\n"


def test_an_entry_of_many_records_is_held_once() -> None:
    one, other = (plain_values(f"title: {title}\nfirms:\n{FIRM}") for title in "ab")
    assert one["firms"] == [{"name": {"ko": "가"}, "hs_codes": [300590]}]
    assert one["firms"][0] is other["firms"][0]


def test_of_two_equal_entries_of_one_record_each_may_be_mended() -> None:
    first, second = plain_values("firms:\n" + FIRM * 2)["firms"]
    assert first == second
    assert first is not second


@pytest.mark.parametrize(
    "text",
    [
        f"firms:\n\n{FIRM}\n\n{FIRM}# so\n  # so\n{FIRM}    region: 11\n",
        "firms:\n" + FIRM.replace("\n    hs", "\n\n    # so\n    hs") + "title: a\n",
        "".join(f"{'  ' * deep}- a:\n" for deep in range(1, 3)) + FIRM,
        f"a:\n b:\n{FIRM}",
        f"a:\n  - b\n{FIRM}  - c\n    d: 1\n",
        f"a:\n{FIRM}   b: 1\n",
        f"a:\n{FIRM}     b: 1\n",
        f"a: 1\n{FIRM}",
        FIRM,
        "a:\n  -  b: 1\n     c: 2\n",
        "a:\n  - b: 1\n    b: 2\n",
        "a:\n  - b: 1\n    - c\n",
    ],
)
def test_entries_of_several_lines_are_read_alike(text: str) -> None:
    assert not differs(text)


def test_a_field_that_is_not_written_stands_where_what_it_belongs_to_does() -> None:
    random = Random(7)
    for text in random.sample(real(), 60):
        if (read := plain(text)) is not None:
            for path in random.sample([*read[1]], 5):
                at = random.randrange(len(path) + 1)
                absent = (*path[:at], random.choice(("none", "ko", 0, 7)), *path[at:])
                nearest = next(
                    p for n in range(len(absent), -1, -1) if (p := absent[:n]) in read[1]
                )
                assert plain_point(text, absent) == read[1][nearest], (text, absent)


def test_nearly_every_real_record_is_plain_enough() -> None:
    """Speed alone depends on it."""
    assert sum(plain(text) is None for text in real()) < len(real()) / 20


def test_mutants_of_records_are_read_alike() -> None:
    random = Random(2026)
    tried = [made for text in random.sample(real(), 40) for made in mutants(text, random, 12)]
    assert [made for made in tried if differs(made)] == []
    assert sum(plain(made) is not None for made in tried) > len(tried) / 10


@pytest.mark.long
def test_many_mutants_of_every_record_are_read_alike() -> None:
    random = Random(626)
    for _ in range(10):
        for text in real():
            for made in mutants(text, random, 40):
                assert not differs(made), made
