"""Which schemes are the operator's own, as the schemas of a portal say.

``schemas/shared.schema.json`` names them beside the list of all schemes, so that whatever holds a
record, a form or a file of open data against a schema knows them too, and needs no records for it.
"""

from __future__ import annotations

from functools import lru_cache

from generator.records.schema import Schema

OWN, EARLIER = ("export_consortium",), ("predecessor",)
"""Where schemas say nothing, as those of portals founded before they did."""


@lru_cache(maxsize=64)  # a build asks this of every record
def own_schemes(schema: Schema) -> tuple[str, ...]:
    """The schemes to whose records rules and sums apply, the first one first."""
    return _listed(schema, "x-own", OWN)


@lru_cache(maxsize=64)
def earlier_schemes(schema: Schema) -> tuple[str, ...]:
    """The schemes that those succeeded, which stand in the same lists."""
    return _listed(schema, "x-earlier", EARLIER)


def is_scheme(code: str, schema: Schema) -> bool:
    """Whether a kind of record may be of a scheme, or is of none."""
    node = schema.field(("scheme",))
    return node is None or code in node.get("enum", ())


def _listed(schema: Schema, word: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(((schema.field(("scheme",)) or {}).get(word) or {}).get("enum", usual))
