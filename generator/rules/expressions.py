"""Parts of claims that several rules share, in CEL."""

COUNTED = "record.scheme in schemes.own"
"""The record is of the operator's own scheme, and so under the rules of its programme year."""

IN_ITS_KIND = "has(record.kind) && has(to.programme.kinds) && record.kind in to.programme.kinds"

OF_ITS_YEAR = "to.call.programmes.exists(p, p == self.programme)"
"""The call that a consortium names is of its programme year."""

AT_ONCE = (
    "(!has(record.closing_rule) || record.closing_rule == 'deadline')"
    " && !has(record.other_closing_rules) && !has(record.windows)"
)
"""All applications of a call are judged together, once it has closed."""

ROSTER = "has(record.participants) && record.participants.exists(p, !has(p.withdrawn))"
TAKING_PART = "size(record.participants.filter(p, !has(p.withdrawn)))"
EXACT = "!(has(f.approximate) && f.approximate)"

FIRMS_KNOWN = f"(({ROSTER}) || (has(record.firms) && record.firms.exists(f, {EXACT})))"
FIRMS = f"({ROSTER} ? {TAKING_PART} : record.firms.filter(f, {EXACT})[0].value)"
"""How many firms the money is for: the roster, else the first exact number that was reported."""

SETTLED, BUDGETED = "self.settlement.items", "self.budget"
"""The rows of the money: as settled, and as it was planned."""

UNIT = "(has(terms.subsidy.rounding) ? terms.subsidy.rounding.unit_krw : 1)"
MODE = "(has(terms.subsidy.rounding) ? terms.subsidy.rounding.mode : 'down')"


def share_of(cost: str, percent: str) -> str:
    """The most that may be subsidised of a cost, rounded as the programme year says."""
    return f"share({cost}, {percent}, {UNIT}, {MODE})"


def sum_of(rows: str, field: str) -> str:
    """The sum of one field over some rows; rows without it add nothing."""
    return f"total({rows}.filter(r, has(r.{field})).map(r, r.{field}))"


def every(rows: str, field: str) -> str:
    """Whether each row has a field."""
    return f"{rows}.all(r, has(r.{field}))"


def known(of: str, path: str) -> str:
    """Whether there is a value at the end of a path, such as ``result.announced``."""
    steps = path.split(".")
    return " && ".join(f"has({'.'.join((of, *steps[: n + 1]))})" for n in range(len(steps)))


def of_its_kind(part: str) -> str:
    """Whether the kind of a call has its own ``part`` in a programme year ``p``."""
    kind = "has(self.kind) && has(p.kinds) && self.kind in p.kinds"
    return f"({kind} && '{part}' in p.kinds[self.kind])"


def of_the_same(*more: str) -> str:
    """Whether another result ``o`` is of the same place and money as ``self``, and no plan."""
    alike = (
        f"!has(o.{name}) && !has(self.{name})"
        f" || has(o.{name}) && has(self.{name}) && o.{name} == self.{name}"
        for name in ("stop", "country", "currency")
    )
    return " && ".join((*(f"({one})" for one in alike), "!has(o.planned)", *more))


SPENT, GRANTED = sum_of(SETTLED, "subsidy_krw"), sum_of(BUDGETED, "subsidy_krw")
EACH_SETTLED = every(SETTLED, "subsidy_krw")
NO_TOTAL = f"!has(self.subsidy_total_krw) && {every(BUDGETED, 'subsidy_krw')}"
"""The subsidy is known by the rows of the budget alone."""
