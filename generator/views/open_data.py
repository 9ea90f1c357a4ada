"""The open data page: every file with its size, grouped by purpose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.history.publications import Tip
from generator.records.model import KINDS, Record
from generator.records.registry import Registry
from generator.site.output import Export


@dataclass(frozen=True)
class KindFiles:
    """The files of one kind of record, by format."""

    kind: str
    folder: str
    records: int
    files: Mapping[str, tuple[Export, ...]]


@dataclass(frozen=True)
class OpenData:
    """Everything that the data page shows."""

    kinds: tuple[KindFiles, ...]
    tables: tuple[Export, ...]
    """The CSV file of each table."""
    others: Mapping[str, Export]
    """By what they are, as ``OTHERS`` lists."""
    folder: str
    past: bool
    """Whether Git's history was there to be read."""
    data: tuple[Export, ...] = ()
    """The files that hold data, and not those that describe it."""
    tip: Tip | None = None
    """The commit that the whole set is made from."""
    inputs: tuple[Record, ...] = ()
    sized: bool = True
    """Whether the size of each is told, for which it is made."""

    @property
    def formats(self) -> frozenset[str]:
        """The formats that any kind has files of."""
        return frozenset(name for kind in self.kinds for name in kind.files)

    def kb(self, export: Export) -> str:
        """A size in kilobytes, of which the smallest is one."""
        return f"{max(1, round(export.size / 1000)):,}"

    def table(self, export: Export) -> str:
        """The name of a file's table."""
        return export.path.rpartition("/")[2].partition(".")[0]


FORMATS = ("xlsx", "csv", "json", "ndjson", "schema")
OTHERS = (
    *("sqlite", "package", "bizinfo", "checksums"),
    *("changes", "changes-lines", "changes-schema", "catalogue", "citation"),
)


def open_data(
    exports: Iterable[Export],
    registry: Registry,
    folder: str,
    *,
    past: bool,
    tip: Tip | None = None,
    data: Iterable[Export] = (),
    sized: bool = True,
) -> OpenData:
    """The page of all files; ``data`` are those that hold data."""
    files = tuple(exports)
    kinds = tuple(
        KindFiles(name, kind.folder, len(registry.all(kind)), _of_kind(files, kind.folder))
        for name, kind in KINDS.items()
    )
    tables = tuple(file for file in files if file.title == "csv")
    others = {file.title: file for file in files if file.title in OTHERS}
    return OpenData(kinds, tables, others, folder, past, tuple(data), tip, sized=sized)


def _of_kind(files: tuple[Export, ...], folder: str) -> dict[str, tuple[Export, ...]]:
    found: dict[str, tuple[Export, ...]] = {}
    for file in files:
        stem = file.path.rpartition("/")[2].partition(".")[0]
        own = stem == folder or (file.title == "xlsx" and stem.startswith(f"{folder}-"))
        if own and file.title in FORMATS:
            found[file.title] = (*found.get(file.title, ()), file)
    return found
