"""The registry of all valid records, and lookups in it.

Every lookup is a question, which who listens hears of: what was worked out from a registry is the
same for as long as all that was asked for it is answered alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any, TypeAlias, TypeVar

from generator.records.model import FOLDERS, Exhibition, Record
from generator.records.read_fields import REFERENCES, THERE, tell_read, tell_there

R = TypeVar("R", bound=Record)
Question: TypeAlias = tuple[str, ...]
"""What is asked, and about what: ``("named", "organizations/kbiz")``."""


class ByName:
    """Records that can be found by name, and no more."""

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records = records
        self._heard: set[Question] | None = None

    def named(self, name: str) -> Record | None:
        """A record by its full name (``organizations/kbiz``)."""
        if self._heard is not None:
            self._heard.add(("named", name))
        tell_there(name)
        return self._records.get(name)

    def find(self, kind: type[R], id: str | None) -> R | None:
        """A record by its id; None when there is none."""
        found = self.named(f"{kind.folder}/{id}")
        return found if isinstance(found, kind) else None

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return self._heard is not None

    @contextmanager
    def listening(self) -> Iterator[set[Question]]:
        """All that is asked from here on; who listened before hears of it as well."""
        before, heard = self._heard, set[Question]()
        self._heard = heard
        try:
            yield heard
        finally:
            self._heard = before
            self.hear(heard)

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Nobody hears what is asked here: it is part of another question."""
        before, self._heard = self._heard, None
        try:
            yield
        finally:
            self._heard = before

    def hear(self, asked: Iterable[Question]) -> None:
        """Let who listens know what was asked, if only when an answer was worked out first."""
        if self._heard is not None:
            self._heard.update(asked)

    def edition(self, reference: str) -> tuple[Exhibition, str, Mapping[str, Any]] | None:
        """The series, key and fields of an edition such as ``medica/2025``."""
        series, _, key = reference.partition("/")
        exhibition = self.find(Exhibition, series)
        if exhibition is None or key not in exhibition.editions:
            return None
        return exhibition, key, exhibition.editions[key]


class Registry(ByName):
    """All sound records of one world: the real ones, or the samples."""

    def __init__(self, records: Iterable[Record] = (), broken: Iterable[str] = ()) -> None:
        """``broken`` names records that exist but could not be read; references to them hold."""
        ordered = sorted(records, key=lambda record: record.name)
        super().__init__({record.name: record for record in ordered})
        self.broken = frozenset(broken)
        self.known: dict[str, Callable[[], Any]] = {}
        """What an earlier run found, by the name of the fact, where it is the same now."""

    def __iter__(self) -> Iterator[Record]:
        self._hear_every()
        return iter(self._records.values())

    def __len__(self) -> int:
        self._hear_every()
        return len(self._records)

    def __contains__(self, name: str) -> bool:
        self.hear([("named", name)])
        tell_there(name)
        return name in self._records

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind, by id."""
        self.hear([("all", kind.kind)])
        tell_there(kind.folder)
        return self._by_kind.get(kind.kind, ())

    def pointing_at(self, record: Record, kind: type[R], *fields: str) -> tuple[R, ...]:
        """Records of a kind that refer to a record, in the named top-level fields if given."""
        self.hear([("pointing", record.name, kind.kind, *fields)])
        tell_read([(kind.kind, REFERENCES)])
        return tuple(
            source
            for source, field in self._pointing.get(record.name, ())
            if isinstance(source, kind) and (not fields or field in fields)
        )

    def referring(self, name: str) -> frozenset[str]:
        """The names of the records that refer to one, which need not be there; nobody hears."""
        return frozenset(source.name for source, _ in self._pointing.get(name, ()))

    def _hear_every(self) -> None:
        self.hear([("every",)])
        tell_read((folder, THERE) for folder in FOLDERS)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Any, ...]]:
        found: dict[str, list[Record]] = {}
        for record in self._records.values():
            found.setdefault(record.kind, []).append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def _pointing(self) -> dict[str, dict[tuple[Record, str], None]]:
        pointing: dict[str, dict[tuple[Record, str], None]] = {}  # a dict keeps each once, in order
        for record in self._records.values():
            for path, folder, id in record.references:
                pointing.setdefault(target(folder, id), {})[record, str(path[0])] = None
        return pointing


def target(folder: str, id: str) -> str:
    """The full name of the record that a reference leads to; an edition leads to its series."""
    return f"exhibitions/{id.partition('/')[0]}" if folder == "editions" else f"{folder}/{id}"
