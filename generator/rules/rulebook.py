"""What a rule is, and how a record is judged by one.

A rule states the kinds it reads and its scope.  In the scopes ``record``, ``references`` and
``day`` it is made of claims; in the scope ``registry`` it is a Python function of a record and the
registry.  What no claim can say of one record is a function too, with a twin for forms
(``in_forms``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from generator.records.findings import Problem, Severity
from generator.records.model import FOLDERS, Record
from generator.records.registry import Registry
from generator.rules.claim import Claim
from generator.rules.variables import variables

__all__ = ["MOST_SEEN", "Check", "Claim", "Judged", "Rule", "Scope", "claims", "rule"]

MOST_SEEN = 8
"""How many other places a problem points at, so that a report stays short."""
BY_THEMSELVES = ("schema", "personal-data", "unknown-reference")
"""Rules that a form asks without a claim: they are how it reads any value."""
Check: TypeAlias = Callable[..., Iterator[Problem]]
"""``(record, registry) -> problems``; in the scope ``waivers``, ``(record, Judged)``."""


class Scope(StrEnum):
    """How far a rule looks.

    One record, what it refers to, all records, files before they are read, one record and what it
    refers to on the day of the check, or the waivers of a record after every other rule was asked.
    """

    RECORD = "record"
    REFERENCES = "references"
    REGISTRY = "registry"
    FILES = "files"
    DAY = "day"
    WAIVERS = "waivers"


@dataclass(frozen=True)
class Rule:
    """One rule of the rulebook; its module's docstring is its page."""

    kinds: tuple[type[Record], ...]
    level: Severity
    scope: Scope
    claims: tuple[Claim, ...] = ()
    check: Check | None = None
    errors: tuple[str, ...] = ()
    """Variants that are errors, whatever the level of the others."""
    quoted: bool = True
    """Whether a report may repeat the line that it is about."""
    in_forms: bool = False
    """Whether a form asks it too: its function has a twin in theme/scripts/forms/judge/."""
    data: Mapping[str, Any] = field(default_factory=dict)
    """Words and bounds that its twin in forms reads too, and ``reads``: the fields of a record
    without which it would find what is not so."""
    goes_by: tuple[str, ...] = ()
    """Fields of the programme year that ``check`` reads; those of claims are read off them."""
    id: str = ""
    page: str = ""

    @property
    def asked_in_forms(self) -> bool:
        """Whether a form asks it before anything is sent; the others look at more, or at files."""
        return bool(self.claims) or self.in_forms or self.id in BY_THEMSELVES

    def level_of(self, problem: Problem) -> Severity:
        """How much one of its problems weighs."""
        variant = problem.id.partition(".")[2]
        return Severity.ERROR if variant in self.errors else self.level

    def may_be_waived(self, problem: Problem) -> bool:
        """Whether a waiver sets it aside; nothing makes a person's number fit to publish."""
        return self.quoted or self.level_of(problem) is not Severity.ERROR

    def about(self, known: Set[str]) -> Rule | None:
        """The rule with the claims that say anything of a record of this shape; None without."""
        asked = tuple(claim for claim in self.claims if claim.asks(known))
        return replace(self, claims=asked) if asked or self.check else None

    def problems(
        self, record: Record, registry: Registry, today: date | None = None
    ) -> Iterator[Problem]:
        """What the rule has to say about one record; without a day, nothing is still to come."""
        if self.scope is Scope.WAIVERS or not isinstance(record, self.kinds):
            return
        if self.check is not None:
            yield from self.check(record, registry)
        known = self.known(record, registry, today) if self.claims else {}
        for claim in self.claims:
            message = f"{self.id}.{claim.variant}" if claim.variant else self.id
            for path, values in claim.broken(known):
                yield Problem(message, path, values)

    def known(self, record: Record, registry: Registry, today: date | None) -> dict[str, Any]:
        """What its claims can name; the day in the scope ``day`` only."""
        looks_further = self.scope in (Scope.REFERENCES, Scope.DAY)
        known = variables(record, registry, with_references=looks_further)
        return {**known, "today": today.isoformat()} if self.scope is Scope.DAY and today else known


@dataclass(frozen=True)
class Judged:
    """What a rule about waivers needs to know: the day, and the rules that were set aside."""

    today: date | None
    """None where no day is given: then nothing is late or expired."""
    silenced: frozenset[str]
    """Rules that would have found something, had a waiver not set them aside."""


def claims(*claims: Claim, kinds: tuple[type[Record], ...], scope: Scope, level: Severity) -> Rule:
    """A rule made of claims; each broken claim is a problem."""
    return Rule(kinds, level, scope, claims=claims)


def rule(
    *kinds: type[Record],
    level: Severity,
    scope: Scope = Scope.REGISTRY,
    errors: tuple[str, ...] = (),
    quoted: bool = True,
    in_forms: bool = False,
    data: Mapping[str, Any] | None = None,
    goes_by: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of a function ``(record, registry) -> problems``."""
    about = kinds or tuple(FOLDERS.values())
    words = data or {}
    return lambda check: Rule(
        about, level, scope, (), check, errors, quoted, in_forms, words, goes_by
    )
