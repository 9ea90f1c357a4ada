"""One version of ``data/``, of which only the files that matter are read as records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from generator.check import Broken, judged, read_one, record, set_of
from generator.git.repository import Entry, Repository
from generator.records.files import IGNORED
from generator.records.findings import Finding
from generator.records.model import KINDS, Record
from generator.records.registry import Registry, target
from generator.records.schema import Schema, without_references
from generator.records.yaml_source import Document, Unreadable, parse
from generator.review.money import about_money
from generator.rules import rulebook
from generator.rules.rulebook import Scope as Rules
from generator.rules.unknown_file import ROLES


@dataclass(frozen=True)
class Scope:
    """The files to judge, and those to judge them among."""

    judge: frozenset[str]
    among: frozenset[str]
    everything: bool
    money: frozenset[str] = frozenset()
    """Consortia of which only the money matters, for the sum of their year."""
    tied: frozenset[str] = frozenset()
    """Files to judge that refer to nothing that changes, but have a firm in common with it."""


Read = dict[tuple[str, str], "Record | Broken"]
"""What files gave, by path and content: two versions share what they have in common."""


@dataclass(frozen=True)
class Snapshot:
    """A version's files and bytes, and the records that were asked for."""

    files: Mapping[str, Entry]
    sources: Mapping[str, bytes | Unreadable]
    schemas: Mapping[str, Schema]
    known: Read = field(default_factory=dict)

    def read(self, file: str) -> Record | Broken | None:
        """The record of a file; None when the version has no such file."""
        if file not in self.files:
            return None
        key = file, self.files[file].oid
        if key not in self.known:
            self.known[key] = read_one(file, self.sources[file], self.schemas)
        return self.known[key]

    def record(self, file: str | None) -> Record | None:
        """The record of a file, if it is a sound one."""
        found = self.read(file) if file else None
        return found if isinstance(found, Record) else None

    def worlds(self, files: Iterable[str], money: Iterable[str] = ()) -> tuple[Registry, Registry]:
        """Registries of some files: of real records, and of samples.

        Of those in ``money`` only the fields about money are read.
        """
        found = [read for file in sorted(files) if (read := self.read(file)) is not None]
        found += [self._money_of(file) for file in money if file in self.files]
        records = [read for read in found if isinstance(read, Record)]
        broken = [name for read in found if isinstance(read, Broken) for name in read.stands_for]
        real, samples = (
            Registry(
                (record for record in records if record.sample is sample),
                (name for name, of_sample in broken if of_sample is sample),
            )
            for sample in (False, True)
        )
        return real, samples

    def _money_of(self, file: str) -> Record | Broken:
        key = file, f"{self.files[file].oid} money"
        if key not in self.known:
            text = self.text(file)
            document = Document(file, text, about_money(text.encode()))
            id = file.removeprefix("data/consortia/").removesuffix(".yml")
            self.known[key] = record("consortium", id, document, self.schemas["consortium"])
        return self.known[key]

    def findings(self, scope: Scope, touched: frozenset[str]) -> list[Finding]:
        """What is wrong with the files of a scope.

        Files that the change does not touch are asked only by rules that look at other records.
        """
        judge, among, money = scope.judge, scope.among, scope.money
        found: list[Finding] = []
        for file in judge:
            if isinstance(read := self.read(file), Broken):
                found += read.findings
        for world in self.worlds(among, money):
            found += judged((r for r in world if _file(r) in touched), world)
            rest = (r for r in world if _file(r) in judge and _file(r) not in touched)
            found += [finding for r in rest for finding in _further(r, world, scope)]
        return sorted(set_of(found), key=lambda finding: finding.order)

    def referred(self, files: Iterable[str]) -> frozenset[str]:
        """The files that some files refer to, and for those not there the nearest names."""
        wanted: set[str] = set()
        for file in files:
            record = self.record(file)
            for _, folder, id in record.references if record else ():
                path = _path(target(folder, id), record)
                wanted.add(path if path in self.files else self._nearest(path))
        return frozenset(wanted & self.files.keys())

    def _nearest(self, path: str) -> str:
        folder = f"{path.partition('.yml')[0].rpartition('/')[0]}/"
        kind = "/".join(path.split("/")[: 3 if path.startswith("data/samples/") else 2]) + "/"
        names = self._by_folder.get(kind, [])
        near = get_close_matches(path, [n for n in names if n.startswith(folder)] or names, n=1)
        return near[0] if near else path

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for file in self.files:
            steps = file.split("/")
            depth = 3 if steps[1:2] == ["samples"] else 2
            found.setdefault("/".join(steps[:depth]) + "/", []).append(file)
        return found

    @cached_property
    def roles(self) -> Mapping[str, Any]:
        """What ``data/roles.yml`` says; nothing when it is not sound."""
        read = self.read(ROLES)
        source = self.sources.get(ROLES)
        if not isinstance(read, Broken) or read.findings or not isinstance(source, bytes):
            return {}
        document = parse(source, ROLES)
        return document.data if isinstance(document, Document) else {}

    def text(self, file: str) -> str:
        """A file's text, to quote lines from."""
        source = self.sources.get(file)
        return source.decode("utf-8", "replace") if isinstance(source, bytes) else ""


def data_of(repository: Repository, version: str) -> dict[str, Entry]:
    """The files that a check looks at."""
    files = repository.tree(version, "data")
    return {path: entry for path, entry in files.items() if is_data(path)}


def is_data(path: str) -> bool:
    """Whether a check looks at a file."""
    return path.startswith("data/") and path.rpartition("/")[2] not in IGNORED


def schemas_of(repository: Repository, version: str) -> dict[str, Schema]:
    """The schemas of a version.

    Raises ``ValueError`` for schemas that are none.
    """
    found = repository.read(repository.tree(version, "schemas"))
    files = {
        PurePosixPath(path).name: json.loads(source)
        for path, source in found.items()
        if path.endswith(".schema.json") and isinstance(source, bytes) and path.count("/") == 1
    }
    kinds = (*KINDS, "roles")
    if missing := [kind for kind in kinds if f"{kind}.schema.json" not in files]:
        raise ValueError(f"schemas/: {', '.join(missing)}")
    return {kind: Schema(kind, without_references(f"{kind}.schema.json", files)) for kind in kinds}


def _further(record: Record, world: Registry, scope: Scope) -> Iterator[Finding]:
    """What the rules that look at other records say about one, as ``check`` would tell it."""
    wide = {Rules.REGISTRY} if _file(record) in scope.tied else {Rules.REGISTRY, Rules.REFERENCES}
    waived = {waiver["rule"] for waiver in record.fields["waivers"] or ()}
    for rule in rulebook().values():
        if rule.scope in wide and rule.id not in waived:
            for problem in rule.problems(record, world):
                others = ((world.named(see.record), see.at) for see in problem.see)
                see = tuple(other.place(at) for other, at in others if other is not None)
                place = record.place(problem.at)
                yield Finding(place, rule.level, problem, record.kind, see)


def _file(record: Record) -> str:
    return record.document.file


def _path(name: str, record: Record | None) -> str:
    return f"data/{'samples/' if record and record.sample else ''}{name}.yml"
