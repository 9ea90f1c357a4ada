"""Finds records that share a firm with a changed roster, by any identifier.

Numbers, ids and groups lead on for as long as they lead anywhere.  Names lead on ``HOPS`` times
only: to the firms that go by a name of a changed firm, by a name of those, and to whoever shares
that one, which decides whether it tells a firm (``facts.firms``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from generator.facts.identity import plain_names
from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.naming import Find
from generator.proposals.scope.plain_search import squashed
from generator.records.model import Consortium, Record

HOPS = 3
CASELESS = re.compile("[0-9a-z\u3131-\ud7a3\u4e00-\u9fff]+")

Token = tuple[str, str]
"""A number, id, group or plain name, and which of these it is."""
Firm = frozenset[Token]


def with_firms(
    begun: Iterable[Firm], changed: Iterable[Record], texts: Texts, find: Find
) -> set[str]:
    """The files with any of some firms, by what those go by here and elsewhere.

    ``changed`` are the changed records, whose other firms may lead on as those of any file.
    """
    known: set[Token] = set()
    fresh: set[Token] = {token for firm in begun for token in firm}
    own = [firm for record in changed for firm in firms_of(record)]
    found = set(texts.apart | texts.wide) if fresh else set()
    for _ in range(HOPS):
        names: set[Token] = set()
        while fresh:
            known |= fresh
            shared = {file: _sharing(find(file), known) for file in _hits(fresh, texts)}
            found |= {file for file, firms in shared.items() if firms}
            ours = (firm for firm in own if firm & known)
            tokens = {token for firm in chain(*shared.values(), ours) for token in firm}
            names |= {token for token in tokens - known if token[0] == "name"}
            fresh = tokens - known - names
        fresh = names - known
    return found


def _hits(tokens: Iterable[Token], texts: Texts) -> frozenset[str]:
    return texts.with_plain({literal(value) for _, value in tokens} - {b""})


def _sharing(record: Record | None, known: set[Token]) -> list[Firm]:
    """The firms on a roster that have something in common with known ones."""
    return [firm for firm in firms_of(record) if firm & known]


def firms_of(record: Record | None) -> Iterator[Firm]:
    """What each firm of a roster goes by, in its order."""
    roster = record.fields["participants"] if isinstance(record, Consortium) else None
    for firm in roster or ():
        known = {(n, firm[n]) for n in ("business_number", "firm_id", "group") if firm[n]}
        yield frozenset({*known, ("name", plain_names(firm["name"])["ko"])})


def literal(value: str) -> bytes:
    """What a text that has the value must contain: its longest part without accented letters."""
    parts = CASELESS.findall(squashed(value.encode()).decode())
    return max(parts, key=len, default="").encode()
