"""Which records a change may concern, found by a search over bytes instead of reading them all.

A finding about a record that does not change can come or go only because a rule looked from it at
one that does.  Rules of scope ``record`` look at one record and those of scope ``references`` at
what it refers to, so besides the changed records only those that *name* one need judging.  A rule
of scope ``registry`` may look anywhere: ``COVERED`` says how far each one does, and a rule that is
not listed there makes the review read everything.  Taken along are therefore

* for every change, the records that contain the id of a changed one, as it was or as it will be, or
  an id that it had formerly, and the record that has such an id today;
* for a changed call also its consortium and the other calls of that, whose targets add up;
* for a changed consortium or exhibition also the calls of consortia that depend on it, and those
  that continue them, year after year;
* for a consortium whose money changes its programme year, summed up over all its consortia, of
  which the others are read no further than their fields about money;
* where firms are compared, the records with a firm that a changed roster has, by number, id, group
  or plain name, and so on through the numbers, ids and groups that those firms have elsewhere.
  Names lead on ``HOPS`` times only: to the firms that go by a name of a changed firm, by a name of
  those, and to whoever shares that one, which decides whether it tells a firm (``facts.firms``);
* where events are compared, the records that contain an edition of a changed one.

A search finds too much (an id in a note), which costs time only.  It would find too little where a
value is not written as it reads: with an escape, in letters taken apart (NFD) or in full width.
Records that have any of these are always taken along.  Blanks, marks and case of names do not
count, as in ``generator.facts.identity``.

What may be missed: a question about a firm that is tied by name alone, when another record writes
the name with its legal form in the middle ("Hanbit Company Korea").  Nothing else: a record that is
not taken along shares no reference, firm or edition with the change, so its findings are the same
in both versions; and those of a record that is taken along, but about other firms and events, are
worked out from the same records in both versions and cancel out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.facts.identity import plain_names
from generator.records.model import Call, Consortium, Exhibition, Record
from generator.review.haystack import Haystack, squashed
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
    "over-participation-limit": ("firms",),
    "rival-pavilions": ("editions",),
}
HOPS = 3
CASELESS = re.compile("[0-9a-z\u3131-\ud7a3\u4e00-\u9fff]+")

Token = tuple[str, str]
Firm = frozenset[Token]
Find = Callable[[str], Record | None]


def relations() -> frozenset[str] | None:
    """By what records relate for the rules there are; None when one of them may look anywhere."""
    wide = [rule.id for rule in rulebook().values() if rule.scope is Scope.REGISTRY]
    if any(id not in COVERED for id in wide):
        return None
    return frozenset(relation for id in wide for relation in COVERED[id])


def related(
    changed: Iterable[Record], ids: Iterable[str], texts: Haystack, find: Find
) -> tuple[set[str], set[str]]:
    """The files, among some texts, that name what changes, and those with the same firms.

    ``ids`` are those of the changed records, sound or not; ``find`` reads a file as a record.
    """
    by = relations() or frozenset()
    records = list(changed)
    consortia = [record for record in records if isinstance(record, Consortium)]
    wanted = {id.encode() for id in ids}
    if "editions" in by:
        wanted |= {e.encode() for record in consortia for e in record.fields["editions"] or ()}
    found = _naming(wanted, records, texts, find)
    firms = {firm for record in consortia for firm in _firms(record)} if "firms" in by else set()
    if not firms:
        return found, set()
    return found, texts.apart | texts.wide | _with_firms(firms, texts, find)


def _naming(wanted: set[bytes], records: list[Record], texts: Haystack, find: Find) -> set[str]:
    """Files that contain an id, and those that contain the id of a consortium that depends on it.

    A consortium depends on the exhibition it goes to and on the consortium it continues.
    """
    roots = {r.id for r in records if isinstance(r, Consortium | Exhibition)}
    wanted |= {
        r.fields["consortium"].encode()
        for r in records
        if isinstance(r, Call) and r.fields["consortium"]
    }
    found = set(texts.apart) if wanted else set()
    fresh = found | texts.naming(wanted)
    while fresh:
        found |= fresh
        near = {r.id for f in fresh if isinstance(r := find(f), Consortium) and _on(r, roots)}
        fresh = texts.naming(id.encode() for id in near - roots) - found
        roots |= near
    return found


def _on(consortium: Consortium, roots: set[str]) -> bool:
    series = {edition.partition("/")[0] for edition in consortium.fields["editions"] or ()}
    return consortium.fields["continues"] in roots or bool(series & roots)


def _with_firms(firms: Iterable[Firm], texts: Haystack, find: Find) -> set[str]:
    """Files with any of some firms, by what those go by here and elsewhere."""
    known: set[Token] = set()
    found: set[str] = set()
    fresh = set().union(*firms)
    for _ in range(HOPS):
        names: set[Token] = set()
        while fresh:
            known |= fresh
            hits = texts.with_plain({_literal(value) for _, value in fresh} - {b""})
            shared = {file: firms for file in hits if (firms := _sharing(find(file), known))}
            found |= shared.keys()
            tokens = set().union(*(firm for firms in shared.values() for firm in firms)) - known
            names |= {token for token in tokens if token[0] == "name"}
            fresh = tokens - names
        fresh = names - known
    return found


def _sharing(record: Record | None, known: set[Token]) -> list[Firm]:
    """The firms on a roster that have something in common with known ones."""
    return [firm for firm in _firms(record) if firm & known]


def _firms(record: Record | None) -> Iterator[Firm]:
    roster = record.fields["participants"] if isinstance(record, Consortium) else None
    for firm in roster or ():
        known = {(n, firm[n]) for n in ("business_number", "firm_id", "group") if firm[n]}
        yield frozenset({*known, ("name", plain_names(firm["name"])["ko"])})


def _literal(value: str) -> bytes:
    """What a text that has the value must contain: its longest part without accented letters."""
    parts = CASELESS.findall(squashed(value.encode()).decode())
    return max(parts, key=len, default="").encode()
