"""Findings of a build's check, for its log and the page of findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check import Checked
from generator.records.findings import Finding, Severity
from generator.records.schema import Schema
from generator.report import FORMATS, Telling, tell


@dataclass(frozen=True)
class Remarks:
    """The findings of a check in one language."""

    checked: Checked
    schemas: Mapping[str, Schema]
    language: str

    def text(self, besides: Iterable[Finding] = (), least: Severity = Severity.WARNING) -> str:
        """Errors, and warnings besides those of an earlier check; empty when there are none.

        With errors as the ``least``, these alone: what stops a build is not lost among warnings.
        """
        known = {id(finding) for finding in besides}
        findings = self.told(least, known)
        return FORMATS["text"](findings, self.language) if findings else ""

    def told(self, least: Severity, known: Iterable[int] = ()) -> list[Telling]:
        """Findings of at least a severity; warnings that are ``known`` are left out."""
        silent = {*known}
        found = [
            one
            for one in self.checked.findings
            if one.severity >= least and (one.severity is Severity.ERROR or id(one) not in silent)
        ]
        return tell(found, self.checked.texts, self.schemas, self.language)
