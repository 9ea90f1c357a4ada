"""The money of a consortium in whole won: who pays, as planned and as settled.

Pages, rules and exports take their sums from here.  An amount that a record does not state is
None, and a sum of which a part is not known is None as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.amounts import Line, line_of, summed
from generator.facts.figures import figures
from generator.facts.marks import NO_MARKS, Fact, Marks, inferred, together
from generator.facts.once import once
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry


@dataclass(frozen=True)
class Money:
    """All sums of one consortium."""

    planned: tuple[Line, ...]
    total: Line | None
    settled: tuple[Line, ...]
    settled_total: Line | None
    firms: int | None
    """How many firms the own share is divided by; None when that is not known."""
    total_marks: Marks = NO_MARKS
    settled_marks: Marks = NO_MARKS
    firms_marks: Marks = NO_MARKS

    @property
    def per_firm_marks(self) -> Marks:
        """Marks of the average cost per firm, which is always approximate."""
        if self.per_firm is None:
            return NO_MARKS
        return self.total_marks | self.firms_marks | Marks(approximate=True)

    @property
    def per_firm(self) -> int | None:
        """Average cost per firm, as planned."""
        return per_firm(self.total, self.firms)

    @property
    def settled_per_firm(self) -> int | None:
        """Average cost per firm, as settled."""
        return per_firm(self.settled_total, self.firms)

    @property
    def spent(self) -> int | None:
        """The subsidy that the programme bears: as settled, else as planned."""
        last = self.settled_total or self.total
        return last.subsidy if last else None


@once
def money(consortium: Consortium) -> Money:
    """The sums of one consortium: of its items, else the totals as written."""
    fields = consortium.fields
    planned = tuple(line_of(row) for row in fields["budget"] or ())
    settled = tuple(line_of(row) for row in (fields["settlement"] or {}).get("items") or ())
    written = fields["budget_total_krw"], fields["subsidy_total_krw"]
    total = summed(planned) or (None if written == (None, None) else Line(None, *written, {}))
    known = firms(consortium)
    budget = ("budget",) if planned else ("budget_total_krw", "subsidy_total_krw")
    return Money(
        planned,
        total,
        settled,
        summed(settled),
        known.value if known else None,
        together(inferred(consortium, name) for name in budget),
        inferred(consortium, "settlement", "items"),
        known.marks if known else NO_MARKS,
    )


def firms(consortium: Consortium) -> Fact[int] | None:
    """The roster's number of firms, else the first exact reported one."""
    if consortium.taking_part:
        return Fact(len(consortium.taking_part), inferred(consortium, "participants"))
    reported = figures(consortium, "firms")
    exact = (fact for fact in reported if not fact.marks.approximate and not fact.value["to"])
    return next((Fact(fact.value["value"], fact.marks) for fact in exact), None)


def per_firm(total: Line | None, firms: int | None) -> int | None:
    """Average cost per firm: the firms' share if known, else all own shares.

    A broken won counts as a whole one, so that the firms together bear no less than their share.
    """
    if total is None or not firms:
        return None
    borne = total.by.get("firms", 0) if total.by else total.own
    return -(-borne // firms) if borne is not None else None


def budget(programme: Programme) -> int | None:
    """A year's budget with all supplements; None when the first one is not known."""
    first = programme.fields["budget_krw"]
    if first is None:
        return None
    return int(first) + sum(int(added["krw"]) for added in programme.fields["supplements"] or ())


def spent(programme: Programme, registry: Registry) -> int:
    """The subsidies of a year's consortia together, in won: as settled, else as planned.

    A consortium that ended before its time is left out; a subsidy that is not known adds nothing.
    """
    return sum(
        money(consortium).spent or 0
        for consortium in registry.pointing_at(programme, Consortium, "programme")
        if consortium.fields["scheme"] == programme.fields["scheme"]
        and not consortium.fields["ended"]
    )
