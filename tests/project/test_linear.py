"""Every regular expression of package, schemas and scripts takes time in proportion to a text.

Each is grown with pieces made from its own parts, which is where backtracking starts over.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pytest

import generator
from generator.facts.personal import located
from tests.records.test_gate import PATTERNS as SCHEMA_PATTERNS
from tests.support.engine import run

SMALL, LARGE = 1_000, 20_000
MOST = 100  # times as long for twenty times the text; its square would be 400


def patterns() -> dict[str, re.Pattern[Any]]:
    """Every compiled pattern that a module of the package holds, and those of the schemas."""
    found = {f"schema {n['pattern']}": re.compile(n["pattern"]) for n in SCHEMA_PATTERNS}
    for module in sources():
        for name, value in vars(importlib.import_module(module)).items():
            held = value.items() if isinstance(value, dict) else [(name, value)]
            found |= {
                f"{module} {name} {key}": _as_used(module, name, one)
                for key, one in held
                if isinstance(one, re.Pattern)
            }
    return found


def _as_used(module: str, name: str, pattern: re.Pattern[Any]) -> re.Pattern[Any]:
    """A pattern that is only ever asked from the beginning of a text says so here."""
    asked = re.compile(rf"\b{name}\.(match|fullmatch|search|sub|split|find\w+)\(")
    imported = re.compile(rf"from {re.escape(module)} import (?:\([^)]*|.*)\b{name}\b")
    asking = (text for own, text in sources().items() if own == module or imported.search(text))
    uses = {use for text in asking for use in asked.findall(text)}
    if not uses or uses - {"match", "fullmatch"}:
        return pattern
    if isinstance(pattern.pattern, bytes):
        return re.compile(rb"\A(?:" + pattern.pattern + b")", pattern.flags)
    return re.compile(rf"\A(?:{pattern.pattern})", pattern.flags)


@cache
def sources() -> dict[str, str]:
    """The text of every module of the package."""
    found = pkgutil.walk_packages(generator.__path__, "generator.")
    names = [module.name for module in found if not module.name.endswith("__main__")]
    return {name: inspect.getsource(importlib.import_module(name)) for name in names}


def pumps(pattern: re.Pattern[Any]) -> set[str]:
    """Pieces that the pattern's repetitions take, and beginnings of what it matches."""
    source = pattern.pattern
    text = source if isinstance(source, str) else source.decode("latin-1")
    flags = pattern.flags & ~re.UNICODE if isinstance(source, bytes) else pattern.flags
    tree = parser.parse(text, flags)
    whole = _sample(tree)
    starts = {whole[:length] for length in (1, 2, 3, 5, 8, len(whole) // 2, len(whole) - 1)}
    return {piece for piece in {*_repeated(tree), *starts, whole} if piece}


def _repeated(tree: Any) -> Iterator[str]:
    for kind, value in tree:
        name = str(kind)
        if name.endswith("REPEAT"):
            yield _sample(value[2])
            yield from _repeated(value[2])
        for below in _below(name, value):
            yield from _repeated(below)


def _below(name: str, value: Any) -> list[Any]:
    if name == "SUBPATTERN":
        return [value[3]]
    if name == "BRANCH":
        return list(value[1])
    return [value[1]] if name in ("ASSERT", "ASSERT_NOT") else []


def _sample(tree: Any) -> str:
    """A text that a part of a pattern takes."""
    said = ""
    for kind, value in tree:
        name = str(kind)
        if name == "LITERAL":
            said += chr(value)
        elif name in ("ANY", "NOT_LITERAL"):
            said += "a"
        elif name == "IN":
            said += _letter(value)
        elif name.endswith("REPEAT"):
            said += _sample(value[2]) * max(1, value[0])
        elif name == "SUBPATTERN":
            said += _sample(value[3])
        elif name == "BRANCH":
            said += _sample(value[1][0])
    return said


def _letter(choices: Any) -> str:
    kind, value = choices[0]
    first = {"LITERAL": lambda: chr(value), "RANGE": lambda: chr(value[0])}.get(str(kind))
    if first:
        return first()
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " "}.get(str(value), "a")


def seconds(pattern: re.Pattern[Any], piece: str, size: int) -> float:
    text: Any = (piece * (size // len(piece) + 1))[:size] + "\0"
    if isinstance(pattern.pattern, bytes):
        text = text.encode("latin-1", "replace")
    started = process_time()
    for _ in pattern.finditer(text):
        pass
    return process_time() - started


def slow(found: dict[str, re.Pattern[Any]]) -> list[tuple[str, str, float, float]]:
    told = []
    for name, pattern in found.items():
        for piece in sorted(pumps(pattern)):
            large = seconds(pattern, piece, LARGE)
            small = max(seconds(pattern, piece, SMALL), 0.0005)
            if large > 0.05 and large > MOST * small:
                told.append((name, piece[:30], round(small, 5), round(large, 3)))
    return told


def test_a_pattern_that_starts_over_is_noticed() -> None:
    assert slow({"mail": re.compile("[a-z]+@")})
    assert slow({"tag": re.compile("(<[^>]*>)")})
    assert not slow({"mail": re.compile("(?<![a-z])[a-z]+@")})


@pytest.mark.long
def test_every_pattern_is_linear() -> None:
    found = patterns()
    assert len(found) > 80
    assert slow(found) == []


PEOPLE = (
    "1-1-",
    "1 ",
    "900101-1",
    "Mr A ",
    "홍길동 과장\n",
    "010-1234-5678\n",
    "a@naver.com ",
    "농협 1",
)


@pytest.mark.long
@pytest.mark.parametrize("piece", PEOPLE)
def test_looking_for_people_is_linear_in_a_text_full_of_them(piece: str) -> None:
    def spent(size: int) -> float:
        started = process_time()
        list(located((piece * size)[:size]))
        return process_time() - started

    assert spent(10 * LARGE) < MOST * max(spent(LARGE), 0.0005)


@pytest.mark.long
def test_an_outside_judge_finds_no_pattern_that_starts_over() -> None:
    """recheck reads a pattern and looks for a text on which it is slow; on some it gives up."""
    found = {name: (_in_javascript(p.pattern), _flags(p)) for name, p in patterns().items()}
    written = _asked("patterns.mjs")
    assert len(written) > 100
    found |= {f"{file} /{pattern}/": (pattern, flags) for file, pattern, flags in written}
    verdicts = dict(zip(found, _asked("recheck.mjs", [*found.values()]), strict=True))
    assert {name: verdict for name, verdict in verdicts.items() if verdict == "vulnerable"} == {}
    assert sum(verdict == "safe" for verdict in verdicts.values()) > 0.8 * len(found)


def _asked(script: str, told: object = None) -> Any:
    """What a script beside this file answers."""
    return run(Path(__file__).with_name(script), told)


def _in_javascript(pattern: str | bytes) -> str:
    source = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    for python, javascript in ((r"\A", "^"), (r"\Z", r"$(?![^])"), ("(?P<", "(?<")):
        source = source.replace(python, javascript)
    return re.sub(r"\\U000([0-9a-f]{5})", r"\\u{\1}", source)


def _flags(pattern: re.Pattern[Any]) -> str:
    known = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL}
    return "".join(letter for letter, flag in known.items() if pattern.flags & flag)
