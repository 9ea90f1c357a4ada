"""Claims that hold a day against the days on which a call takes applications."""

from __future__ import annotations

from generator.rules.expressions import AT_ONCE
from generator.rules.rulebook import Claim


def after_closing(field: str, variant: str = "", named: str = "day", each: str = "") -> Claim:
    """What is decided among all applications comes after the closing day."""
    return _not_before("closes", AT_ONCE, field, variant, named, each)


def after_opening(field: str, named: str = "day", each: str = "") -> Claim:
    """What is decided as applications come is decided once they may come."""
    return _not_before("opens", f"!({AT_ONCE})", field, "opens", named, each)


def _not_before(day: str, when: str, field: str, variant: str, named: str, each: str) -> Claim:
    return Claim(
        each=(each,),
        needs=(f"self.{field}", f"record.{day}"),
        when=when,
        must=f"!before(self.{field}, record.{day})",
        at=field,
        says={named: f"self.{field}", day: f"record.{day}"},
        variant=variant,
    )
