"""What a claim about a record can name.

``self``
    the object the claim is about: the record, or each object that ``each`` leads to.
``record``
    the whole record, as written.
``terms``
    what the programme year allows for the record's kind: ``participants``, ``subsidy``, ``limits``.
``to``
    the records that the record refers to, by field: ``to.programme``, ``to.call``, ``to.hosts``.
``event``
    when a consortium goes abroad (``starts``, ``ends``): its dispatch, else its stops, else its
    editions; empty where nothing tells it.
``schemes``
    which schemes are the operator's ``own``, and which were its ``earlier`` ones.
``today``
    the day of the check, in the scope ``day``; without one, what needs it is silent.

``terms``, ``to`` and ``event`` are there in the scopes ``references`` and ``day`` only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from generator.facts.events import held_days
from generator.records.model import Consortium, Programme, Record
from generator.records.own_schemes import earlier_schemes, own_schemes
from generator.records.registry import Registry


@lru_cache(maxsize=4)  # the rules of one record ask for the same, one after another
def variables(record: Record, registry: Registry, *, with_references: bool) -> dict[str, Any]:
    """What a claim about a record can name."""
    own, earlier = own_schemes(record.schema), earlier_schemes(record.schema)
    schemes = {"own": list(own), "earlier": list(earlier)}
    known: dict[str, Any] = {"record": record.written, "schemes": schemes}
    if with_references:
        known["to"] = _referred(record, registry)
        known["terms"] = terms(record, registry)
        known["event"] = held_days(record, registry) if isinstance(record, Consortium) else {}
    return known


def terms(record: Record, registry: Registry) -> Mapping[str, Any]:
    """What the programme year of a consortium allows for its kind; empty for other records."""
    if not isinstance(record, Consortium) or not record.counted:
        return {}
    programme = registry.find(Programme, record.fields["programme"])
    return programme.terms(record.fields["kind"]) if programme else {}


def _referred(record: Record, registry: Registry) -> dict[str, Any]:
    """Records that the record's own fields refer to, by field; lists stay lists."""
    referred: dict[str, Any] = {}
    for path, folder, id in record.references:
        written: Any = None
        if folder == "editions":
            found = registry.edition(id)
            written = found[0].written["editions"][found[1]] if found else None
        elif target := registry.named(f"{folder}/{id}"):
            written = target.written
        if written is not None and len(path) == 1:
            referred[str(path[0])] = written
        elif written is not None and len(path) == 2 and isinstance(path[1], int):
            referred.setdefault(str(path[0]), []).append(written)
    return referred
