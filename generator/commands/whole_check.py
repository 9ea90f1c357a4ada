"""A check as it is kept: the digest of each file, and the findings."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from generator.check import Checked
from generator.records.findings import Finding
from generator.records.kept_findings import packed, same, unpacked
from generator.records.registry import Registry
from generator.records.yaml_source import LARGEST, Unreadable

Sources = Mapping[str, bytes | Unreadable]


@dataclass(frozen=True)
class WholeCheck:
    """All that a check of everything has to say, and about which files."""

    files: Mapping[str, str]
    """The digest of each file."""
    findings: tuple[Finding, ...]
    silent: frozenset[str]
    """Files of which no line is quoted."""

    def packed(self) -> bytes:
        """The verdict as bytes; raises ``NotKept`` where a finding has no form there."""
        written = {
            "files": self.files,
            "findings": packed(self.findings),
            "silent": sorted(self.silent),
        }
        return zlib.compress(json.dumps(written).encode(), 1)

    def told(self, sources: Sources) -> Checked:
        """A check of which only the findings and the lines that they quote are wanted."""
        quoted = {finding.place.file for finding in self.findings} - self.silent
        texts = {
            file: source[:LARGEST].decode("utf-8", "replace")
            for file in quoted
            if isinstance(source := sources.get(file), bytes)
        }
        return Checked(Registry(), Registry(), self.findings, texts)


def unpacked_check(written: bytes) -> WholeCheck:
    """The verdict that was packed."""
    read: Any = json.loads(zlib.decompress(written))
    return WholeCheck(read["files"], unpacked(read["findings"]), frozenset(read["silent"]))


def brought_up(
    last: WholeCheck, files: Mapping[str, str], both: tuple[Checked, Checked]
) -> WholeCheck | None:
    """A check, less what some changes mended, with what they brought; None if that is not sure.

    ``both`` is what is found before and after in what they concern, ``files`` is how all are now.
    """
    old, new = ({same(finding): finding for finding in one.findings} for one in both)
    judged = {finding.place.file for one in both for finding in one.findings}
    kept = {same(finding): finding for finding in last.findings if finding.place.file in judged}
    mended, brought = old.keys() - new.keys(), new.keys() - old.keys()
    if not mended <= kept.keys() or brought & kept.keys():
        return None
    apart = (finding for finding in last.findings if finding.place.file not in judged)
    rest = (one for key, one in kept.items() if key not in mended)
    findings = sorted((*apart, *rest, *(new[key] for key in brought)), key=lambda f: f.order)
    told = both[1].texts
    silent = last.silent - told.keys() | {file for file, text in told.items() if not text}
    return WholeCheck(files, tuple(findings), silent & files.keys())


def whole_check_of(files: Mapping[str, str], found: Checked) -> WholeCheck:
    """What a check of everything found."""
    silent = frozenset(file for file, text in found.texts.items() if not text)
    return WholeCheck(files, found.findings, silent)


def digest(source: bytes | Unreadable) -> str:
    """What tells contents apart."""
    if isinstance(source, Unreadable):
        return f"none: {source.why}"
    return blake2b(source, digest_size=20).hexdigest()
