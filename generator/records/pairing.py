"""Which entries of two versions of a list are the same one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

Pairs: TypeAlias = Iterable[tuple[int, Any, Any]]
NAMES = (  # fields that tell entries of a list apart, the surest first
    ("business_number",),
    ("firm_id",),
    ("forge", "id"),
    ("item",),
    ("by",),
    ("measure", "when", "stop", "reporter", "as_of"),
    ("rule",),
    ("organization", "role"),
    ("url",),
    ("name",),
    ("title",),
    ("date", "kind"),
    ("country", "city", "starts"),
)
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?:T[0-9:]+)?\Z")


def pairs_by_name(before: list[Any], after: list[Any]) -> Pairs:
    """Each entry of two versions of a list with the one that it was: place, before, after."""
    old, new = _named(before), _named(after)
    gone = {name: None for name in old if name not in new}
    # Entries that nothing names are the same one, changed, in the order in which they stand.
    nameless = iter([name for name in gone if not _tells(old[name][1])])
    for name, (index, entry) in new.items():
        was = name if name in old else _was(entry, gone, old, nameless)
        yield index, old[was][1] if was else None, entry
        gone.pop(was, None)
    for name in gone:
        index, entry = old[name]
        yield index, entry, None


def _was(
    entry: Mapping[str, Any],
    gone: Mapping[Any, None],
    old: Mapping[Any, tuple[int, Any]],
    nameless: Iterator[Any],
) -> Any:
    """The entry that this one was: one told less exactly, or the next that nothing tells."""
    if not _tells(entry):
        return next(nameless, None)
    return next((name for name in gone if _same(old[name][1], entry)), None)


def _same(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether two entries are told apart by nothing but how exact their dates are."""
    names = _tells(after)
    pairs = [(before.get(name), after.get(name)) for name in names]
    return names == _tells(before) and all(old == new or _exacter(old, new) for old, new in pairs)


def _exacter(before: object, after: object) -> bool:
    """Whether two dates may be the same one: 2026, and 2026-11-10."""
    if not (isinstance(before, str) and isinstance(after, str) and DATE.match(before)):
        return False
    return DATE.match(after) is not None and (after.startswith(before) or before.startswith(after))


def _named(entries: list[Any]) -> dict[Any, tuple[int, Any]]:
    """Entries by what names them; a name met again is counted, so that none is lost."""
    named: dict[Any, tuple[int, Any]] = {}
    times: Counter[str] = Counter()
    for index, entry in enumerate(entries):
        name = _name(entry)
        named[name, times[name]] = (index, entry)
        times[name] += 1
    return named


def _name(entry: Mapping[str, Any]) -> str:
    fields = _tells(entry)
    return repr([(field, entry.get(field)) for field in fields] or sorted(entry.items(), key=str))


def _tells(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that tell an entry from others; empty where none does."""
    return next((fields for fields in NAMES if fields[0] in entry), ())
