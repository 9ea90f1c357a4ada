"""Which firm is which: by number where there is one, else by name, which is never certain.

A business number or a firm id ties a firm's participations together, over records and years.  A
participation with neither is tied by its name, written plainly, and only when no two known firms
share that name.  Whatever is concluded from this is asked as a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from unicodedata import normalize
from weakref import WeakKeyDictionary

from generator.findings import Reference
from generator.model import Consortium, Registry

FORMS = re.compile(
    r"주식회사|유한책임회사|유한회사|합자회사|합명회사|\((?:주|유|합|재|사)\)"
    r"|\b(?:co\b\.?,?\s*ltd|inc|corp|corporation|ltd|limited|llc|gmbh|company)\b\.?"
)


def plain_name(name: str) -> str:
    """A firm's name without its legal form, spaces, marks and case; ``㈜`` is ``(주)``.

    A name that is nothing but its form stays as it is, so that no firm has an empty name.
    """
    text = normalize("NFKC", name).casefold()
    kept = "".join(c for c in FORMS.sub(" ", text) if c.isalnum())
    return kept or "".join(text.split())


def plain_names(name: Any) -> Mapping[str, str]:
    """A firm's plain names by language; a name that is one text is Korean."""
    written = {"ko": name} if isinstance(name, str) else name
    return {language: plain_name(text) for language, text in written.items() if text}


@dataclass(frozen=True, eq=False)
class Participation:
    """One firm on one roster."""

    consortium: Consortium
    index: int
    fields: Mapping[str, Any]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The firm's plain names by language."""
        return plain_names(self.fields["name"])

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """What surely tells the firm: its business number and its firm id, as far as given."""
        known = ("business_number", "firm_id")
        return tuple((name, self.fields[name]) for name in known if self.fields[name])

    @property
    def place(self) -> Reference:
        """Where it stands, for a problem of another record to point at."""
        return self.consortium.at("participants", self.index)


@dataclass(frozen=True, eq=False)
class Firm:
    """One firm and all its participations, in the order of records and rosters."""

    participations: tuple[Participation, ...]

    @cached_property
    def certain(self) -> bool:
        """Whether numbers, not names, tie its participations together."""
        return all(participation.keys for participation in self.participations)

    @cached_property
    def groups(self) -> frozenset[str]:
        """The groups of connected firms that it is said to belong to."""
        return frozenset(p.fields["group"] for p in self.participations if p.fields["group"])


class Firms:
    """The firms of a registry, made once in about as many steps as there are participations."""

    def __init__(self, registry: Registry) -> None:
        everyone = tuple(
            Participation(consortium, index, fields)
            for consortium in registry.all(Consortium)
            for index, fields in enumerate(consortium.fields["participants"] or ())
        )
        self.all = tuple(Firm(tuple(tied)) for tied in _tied(everyone))
        self._of = {(p.consortium.id, p.index): firm for firm in self.all for p in firm.participations}

    def of(self, consortium: Consortium) -> Iterator[tuple[Participation, Firm]]:
        """Each participation of a roster, with the firm it belongs to."""
        for index in range(len(consortium.fields["participants"] or ())):
            firm = self._of[consortium.id, index]
            yield next(p for p in firm.participations if _is(p, consortium, index)), firm
