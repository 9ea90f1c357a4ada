"""A check as it is kept: the digest of each file, and the findings, those of a file together."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias

from generator.cache.compressed import compressed, decompressed
from generator.cache.contents import digest_of
from generator.check import Checked
from generator.records.findings import Finding, Severity, in_order
from generator.records.kept_findings import KeptFindings
from generator.records.packed_findings import same
from generator.records.registry import Registry
from generator.records.saved_otherwise import readable
from generator.records.yaml_source import LARGEST, Unreadable

Sources = Mapping[str, bytes | Unreadable]
Group: TypeAlias = tuple[bool, str]
"""Whether findings come after those about people's data, and their file."""


class SourceTexts(Mapping[str, str]):
    """The texts of files, each decoded where somebody asks for it, which few do."""

    def __init__(self, sources: Sources, silent: Container[str]) -> None:
        self._sources = sources
        self._silent = silent
        self._decoded: dict[str, str] = {}

    def __getitem__(self, file: str) -> str:
        if file not in self._decoded:
            source = self._sources[file]
            text = b"" if isinstance(source, Unreadable) or file in self._silent else source
            self._decoded[file] = readable(text[:LARGEST])
        return self._decoded[file]

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@dataclass(frozen=True)
class WholeCheck:
    """All that a check of everything has to say, and about which files."""

    files: Mapping[str, str]
    """The digest of each file."""
    found: Mapping[Group, KeptFindings]
    """Findings by what they are sorted by first."""
    silent: frozenset[str]
    """Files of which no line is quoted."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order."""
        return tuple(one for group in sorted(self.found) for one in self.found[group].findings)

    @property
    def worst(self) -> Severity:
        """The gravest severity of a finding."""
        return max((one.worst for one in self.found.values()), default=Severity.INFO)

    @property
    def fails(self) -> bool:
        """Whether there is an error."""
        return self.worst is Severity.ERROR

    def names(self, ids: Container[str]) -> bool:
        """Whether one of some rules or messages is among the findings; none is read for that."""
        kinds = {kind for one in self.found.values() for kind in one.kinds}
        return any(id in ids or id.partition(".")[0] in ids for _, id in kinds)

    def packed(self) -> bytes:
        """The verdict as bytes; raises ``NotKept`` where a finding has no form there."""
        each = {one.kinds: sorted(one.kinds) for one in self.found.values()}
        number = {kinds: place for place, kinds in enumerate(each)}
        about = {
            "files": self.files,
            "silent": sorted(self.silent),
            "kinds": [*each.values()],
            "groups": [(*of, number[one.kinds], one.digest) for of, one in self.found.items()],
        }
        lines = (json.dumps(about), *(one.written for one in self.found.values()))
        return compressed("\n".join(lines).encode())

    def told(self, sources: Sources) -> Checked:
        """A check of which only findings and texts are wanted: who is missed may be in any file."""
        return Checked(Registry(), Registry(), self.findings, SourceTexts(sources, self.silent))


def unpacked_check(written: bytes) -> WholeCheck:
    """The verdict that was packed; its findings are read where somebody asks for them."""
    first, *lines = decompressed(written).decode().split("\n")
    read: Any = json.loads(first)
    each = [frozenset((severity, id) for severity, id in kinds) for kinds in read["kinds"]]
    found = {
        (late, file): KeptFindings(written=line, kinds=each[kinds], digest=of)
        for (late, file, kinds, of), line in zip(read["groups"], lines, strict=True)
    }
    return WholeCheck(read["files"], found, frozenset(read["silent"]))


def brought_up(
    last: WholeCheck, files: Mapping[str, str], both: tuple[Checked, Checked]
) -> WholeCheck | None:
    """A check, less what some changes mended, with what they brought; None if that is not sure.

    ``both`` is what is found before and after in what they concern, ``files`` is how all are now.
    """
    old, new = ({same(finding): finding for finding in one.findings} for one in both)
    judged = {finding.place.file for one in both for finding in one.findings}
    concerned = {(late, file) for file in judged for late in (False, True)} & last.found.keys()
    kept = {same(one): one for group in sorted(concerned) for one in last.found[group].findings}
    mended, brought = old.keys() - new.keys(), new.keys() - old.keys()
    if not mended <= kept.keys() or brought & kept.keys():
        return None
    rest = (one for key, one in kept.items() if key not in mended)
    apart = {group: one for group, one in last.found.items() if group not in concerned}
    told = both[1].texts
    silent = last.silent - told.keys() | {file for file, text in told.items() if not text}
    found = apart | _grouped(in_order((*rest, *(new[key] for key in brought))))
    return WholeCheck(files, found, silent & files.keys())


def _grouped(ordered: Iterable[Finding]) -> dict[Group, KeptFindings]:
    """Findings that are in order, those of a file together."""
    groups = groupby(ordered, group_of)
    return {group: KeptFindings(tuple(found)) for group, found in groups}


def group_of(finding: Finding) -> Group:
    """With which others a finding is kept."""
    return finding.rule != "personal-data", finding.place.file


def whole_check_of(files: Mapping[str, str], found: Checked) -> WholeCheck:
    """What a check of everything found."""
    silent = frozenset(file for file, text in found.texts.items() if not text)
    return WholeCheck(files, _grouped(found.findings), silent)


def digest(source: bytes | Unreadable) -> str:
    """What tells contents apart."""
    if isinstance(source, Unreadable):
        return f"none: {source.why}"
    return digest_of(source)
