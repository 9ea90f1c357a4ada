"""Which fields of records are read, told to who listens.

What was worked out hangs on the fields that were read for it and on no others, of whichever records
they are: where none of them changed in any record of its kind, it is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, Generic, Self, TypeAlias, TypeVar, overload

Column: TypeAlias = tuple[str, str]
"""A kind of record and one of its outermost fields."""
WHOLE: Final = "*"
"""Stands for all fields, and for the text of the file."""
REFERENCES: Final = "*references"
"""Stands for all that a record refers to."""
THERE: Final = "*there"
"""Stands, after the folder of a kind, for which records of it there are."""
V = TypeVar("V")


class _Listening:
    """Who listens now; one for the process, in which one thread reads records."""

    heard: set[Column] | None = None


_now = _Listening()
_known: dict[frozenset[Column], frozenset[Column]] = {}


@contextmanager
def reading() -> Iterator[set[Column]]:
    """All columns that are read from here on; who listened before hears of them as well."""
    before, heard = _now.heard, set[Column]()
    _now.heard = heard
    try:
        yield heard
    finally:
        _now.heard = before
        tell_read(heard)


@contextmanager
def unread() -> Iterator[None]:
    """Nobody hears what is read here: records as they were published, which no edit changes."""
    before, _now.heard = _now.heard, None
    try:
        yield
    finally:
        _now.heard = before


def tell_read(columns: Iterable[Column]) -> None:
    """Let who listens know what was read, if only when a value was worked out first."""
    if _now.heard is not None:
        _now.heard.update(columns)


def held_once(columns: Iterable[Column]) -> frozenset[Column]:
    """The same columns; thousands of facts hang on the same few."""
    found = frozenset(columns)
    return _known.setdefault(found, found)


def tell_there(name: str) -> None:
    """Let who listens know that it was asked whether a record is there, or which a folder has."""
    if _now.heard is not None:
        _now.heard.add((name.partition("/")[0], THERE))


class ReadFields(Mapping[str, Any]):
    """The fields of a record, which tell when they are read."""

    __slots__ = ("_fields", "_kind")

    def __init__(self, kind: str, fields: Mapping[str, Any]) -> None:
        self._kind, self._fields = kind, fields

    def __getitem__(self, name: str) -> Any:
        if _now.heard is not None:
            _now.heard.add((self._kind, name))
        return self._fields[name]

    def __iter__(self) -> Iterator[str]:
        tell_read([(self._kind, WHOLE)])
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)  # its schema has so many

    def __repr__(self) -> str:
        return repr(dict(self))


class UnreadFields(ReadFields):
    """The same, made when one is read for the first time that the file has."""

    __slots__ = ("_lacks", "_make")

    def __init__(
        self, kind: str, make: Callable[[], Mapping[str, Any]], lacks: Callable[[str], bool]
    ) -> None:
        """``lacks`` tells at a glance of some fields that the file has none of them."""
        self._kind, self._make = kind, make
        self._lacks: Callable[[str], bool] | None = lacks

    def __getitem__(self, name: str) -> Any:
        if self._lacks and self._lacks(name):
            tell_read([(self._kind, name)])
            return None
        return super().__getitem__(name)

    def __getattr__(self, name: str) -> Any:
        """What a slot does not hold yet."""
        if name != "_fields":
            raise AttributeError(name)
        self._fields, self._lacks = self._make(), None
        return self._fields


class ReadProperty(Generic[V]):
    """A property that is worked out once, and tells at each use what was read for it."""

    def __init__(self, make: Callable[[Any], V]) -> None:
        self._make = make
        self._name = f"_{make.__name__} and what was read for it"
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, one: None, of: type) -> Self: ...
    @overload
    def __get__(self, one: object, of: type) -> V: ...
    def __get__(self, one: object | None, of: type) -> Self | V:
        if one is None:
            return self
        known: tuple[V, frozenset[Column]] | None = vars(one).get(self._name)
        if known is None:
            with reading() as columns:
                value = self._make(one)
            known = vars(one)[self._name] = value, held_once(columns)
        tell_read(known[1])
        return known[0]


def read_property(make: Callable[[Any], V]) -> ReadProperty[V]:
    """Make a method such a property."""
    return ReadProperty(make)
