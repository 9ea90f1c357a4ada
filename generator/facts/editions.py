"""Korean groups at each edition of an exhibition."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.once import once
from generator.records.model import Consortium
from generator.records.registry import Registry


@once
def pavilions(registry: Registry) -> Mapping[str, tuple[Consortium, ...]]:
    """The groups of all schemes by edition (``medica/2025``), without those that were given up."""
    found: dict[str, list[Consortium]] = {}
    for consortium in registry.all(Consortium):
        for edition in consortium.fields["editions"] or ():
            if not consortium.fields["ended"]:
                found.setdefault(edition, []).append(consortium)
    return {edition: tuple(there) for edition, there in sorted(found.items())}
