"""By what a rule that may look anywhere gets from one record to another."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rules import rulebook
from generator.rules.rulebook import Scope

COVERED: Mapping[str, tuple[str, ...]] = {
    "unknown-reference": (),
    "former-id-taken": (),
    "entitlement-expired": (),
    "over-target": (),
    "recruits-after-dispatch": (),
    "over-programme-budget": (),
    "duplicate-participant": ("firms",),
    "funded-twice": ("firms",),
    "one-firm-two-names": ("firms",),
    "one-firm-two-regions": ("firms",),
    "two-first-calls": (),
    "selected-with-others": (),
    "left-off-list": (),
    "over-participation-limit": ("firms",),
    "rival-pavilions": ("editions",),
    "recorded-twice": ("editions", "names"),
    "refers-to-itself": (),
    "applications-differ": (),
    "selections-differ": (),
    "listed-of-another-call": (),
    "stop-outside-edition": (),
    "support-over-rate": (),
    "wrong-year-folder": (),
    "text-of-another-event": (),
    "sector-of-another-fair": (),
    "body-in-another-role": (),
    "amounts-far-from-budget": (),
    "roster-before-selection": (),
    "continues-another-host": (),
    "more-granted-than-called": (),
}
"""By what, besides references, each rule of scope ``registry`` gets from one record to another."""


def leading() -> frozenset[str] | None:
    """By what rules get from record to record; None when one of them may look anywhere."""
    wide = [rule.id for rule in rulebook().values() if rule.scope is Scope.REGISTRY]
    if any(id not in COVERED for id in wide):
        return None
    return frozenset(relation for id in wide for relation in COVERED[id])
