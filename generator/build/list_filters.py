"""Filters of lists: two of Jinja's, and one of our own, which pages call hundreds of times.

Jinja's own look each test and attribute up by name and ask whether values come asynchronously.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from generator.build.template_code import as_html, marked


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


LIST_FILTERS: dict[str, Callable[..., Any]] = {"told": told, "select": select, "join": join}
