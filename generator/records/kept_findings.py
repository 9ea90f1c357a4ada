"""Findings cached between runs."""

from __future__ import annotations

from functools import cached_property
from hashlib import blake2b
from typing import TypeAlias

from generator.records.findings import Finding, Severity
from generator.records.packed_findings import SEVERITIES, packed, unpacked

Kinds: TypeAlias = frozenset[tuple[int, str]]
"""Severities and ids of findings."""


class KeptFindings:
    """Some findings, of which most runs want no more than how they are kept.

    Each form is made from the other where somebody first asks for it.
    """

    def __init__(
        self,
        findings: tuple[Finding, ...] | None = None,
        written: str | None = None,
        kinds: Kinds | None = None,
        digest: str | None = None,
    ) -> None:
        given = {"findings": findings, "written": written, "kinds": kinds, "digest": digest}
        vars(self).update({name: value for name, value in given.items() if value is not None})

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that were written."""
        return unpacked(self.written)

    @cached_property
    def written(self) -> str:
        """A line of JSON; raises ``NotKept`` where a finding has no form there."""
        return packed(self.findings).decode()

    @cached_property
    def kinds(self) -> Kinds:
        """What is among them, for which none has to be read."""
        return frozenset((int(one.severity), one.problem.id) for one in self.findings)

    @cached_property
    def digest(self) -> str:
        """What tells them apart from others; raises ``NotKept`` as well."""
        return blake2b(self.written.encode(), digest_size=10).hexdigest()

    @property
    def worst(self) -> Severity:
        """The gravest severity among them."""
        return SEVERITIES[max((severity for severity, _ in self.kinds), default=Severity.INFO)]
