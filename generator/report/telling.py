"""The findings that a report tells: none that another makes needless, many of a kind as one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeAlias

from generator.records.findings import Finding, Severity
from generator.records.schema import Schema
from generator.report.folding import folded
from generator.report.quoted_lines import may_be_quoted, quoted_line
from generator.report.told_once import told_once
from generator.report.worded_findings import Telling, folded_telling, in_language

Counted: TypeAlias = tuple[Finding, int]
"""A finding, and for how many of its kind it stands."""


def tell(
    findings: Iterable[Finding],
    texts: Mapping[str, str],
    schemas: Mapping[str, Schema],
    language: str,
    least: Severity = Severity.INFO,
) -> list[Telling]:
    """The findings of at least a given severity in one language, many of a kind folded.

    ``texts`` are what to quote lines from, by file; a line that names a person is not quoted.
    """
    to_tell = ToTell.of(findings, texts, least)
    return to_tell.tellings(to_tell.counted, schemas, language)


@dataclass(frozen=True)
class ToTell:
    """The findings that a report tells, in its order."""

    counted: Sequence[Counted]
    texts: Mapping[str, str]
    silent: Container[tuple[str, int]]
    """Lines that are not quoted, by file and number."""

    @classmethod
    def of(cls, findings: Iterable[Finding], texts: Mapping[str, str], least: Severity) -> ToTell:
        """Those of at least a given severity, less what others make needless."""
        found = [one for one in told_once(findings, texts) if one.severity >= least]
        silent = {(f.place.file, f.place.line) for f in found if not may_be_quoted(f.rule)}
        return cls([*folded(found)], texts, silent)

    def tellings(
        self, some: Iterable[Counted], schemas: Mapping[str, Schema], language: str
    ) -> list[Telling]:
        """Some of them in words."""
        line = cache(partial(quoted_line, self.texts, self.silent))  # a long one may have many
        return [
            in_language(
                finding,
                schemas,
                language,
                line(finding.place.file, finding.place.line),
                quiet=(finding.place.file, finding.place.line) in self.silent,
            )
            if count == 1
            else folded_telling(finding, count, language)
            for finding, count in some
        ]
