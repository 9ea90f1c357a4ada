"""Filters of lists: five of Jinja's, and one of our own, which pages call hundreds of times.

Jinja's own look each test and attribute up by name at each call, make an object that reads an
attribute, and ask whether values come asynchronously.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from operator import itemgetter
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.build.drawing.template_values import as_html, marked


def given(value: Any) -> bool:
    """Whether there is a value to show; 0 counts as one."""
    return bool(value) or (isinstance(value, int | float) and not isinstance(value, bool))


def told(facts: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The facts, each with its label, that have a value to show."""
    return [fact for fact in facts if given(fact[1])]


def select(values: Iterable[Any]) -> list[Any]:
    """What is not empty."""
    return [value for value in values if value]


def join(values: Iterable[Any], between: str = "") -> str:
    """Values as one text: HTML where any of them is, and then the others are escaped."""
    parts = list(values)
    if Markup in map(type, (between, *parts)):
        return marked(str.join(as_html(between), map(as_html, parts)))
    return between.join(map(str, parts))


def _reader(read: Callable[[Any, str], Any], path: str | int) -> Callable[[Any], Any]:
    """What reads an item or, step by step, an attribute of a value."""
    if isinstance(path, int):
        return itemgetter(path)
    first, *deeper = path.split(".")
    if not deeper:
        return lambda value: read(value, first)
    return lambda value: reduce(read, deeper, read(value, first))


def list_filters(made: Environment) -> dict[str, Callable[..., Any]]:
    """The filters by name, in an environment whose other filters and tests they may be given.

    One that Jinja gives the environment itself (``last``, ``first``) cannot be given to ``map``.
    """

    def each(
        values: Iterable[Any], name: str = "", *given: Any, attribute: str | int | None = None
    ) -> list[Any]:
        if attribute is not None:
            return list(map(_reader(made.getattr, attribute), values))
        written = made.filters[name]
        return [written(value, *given) for value in values]

    def chosen(values: Iterable[Any], path: str | int, name: str = "", *given: Any) -> list[Any]:
        read = _reader(made.getattr, path)
        if not name:
            return [value for value in values if read(value)]
        holds: Any = made.tests[name]
        return [value for value in values if holds(read(value), *given)]

    def others(values: Iterable[Any], path: str | int) -> list[Any]:
        read = _reader(made.getattr, path)
        return [value for value in values if not read(value)]

    ours: dict[str, Callable[..., Any]] = {"map": each, "selectattr": chosen, "rejectattr": others}
    return {"told": told, "select": select, "join": join, **ours}
