"""Selects the files a change can affect, and the files needed to judge them.

Everything is always right, and takes minutes where there are tens of thousands of records.  So this
is an optimisation and nothing else: for whatever is left out, a check of everything says the same
before and after the change.  The full check is the oracle (``tests/review/test_scope.py``).

A finding about a record that does not change can come or go only because a rule looked from it at
one that does.  Rules of scope ``record`` look at one record and those of scope ``references`` at
what it refers to, so besides the changed records only those that *name* one need judging
(:mod:`naming`).  A rule of scope ``registry`` may look anywhere: :mod:`relations` says what leads
it from record to record, and a rule not listed there makes the review read everything.  Taken along
are therefore

* the records that name a changed one, and those that depend on it (:mod:`naming`);
* for a changed call also its consortium and the other calls of that, whose targets add up;
* the records with a firm of a changed roster (:mod:`shared_firms`), unless nothing changed that
  they see of it and nobody asks for what was found before as well (:mod:`changed_rosters`);
* those that have a name of a changed one (:mod:`namesakes`);
* the records with an edition of a changed consortium;
* for a consortium whose money changes its programme year, summed up over all its consortia, of
  which the others are read no further than their fields about money;
* all that any of these refer to, which is read but not judged (:mod:`references`).

A search finds too much (an id in a note), which costs time only.  What may be missed: a question
about a firm that is tied by name alone, when another record writes the name with its legal form in
the middle ("Hanbit Company Korea").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.check.judging_shares import ALL
from generator.check.reading import Broken
from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.changed_rosters import changed_firms
from generator.proposals.scope.namesakes import with_namesakes
from generator.proposals.scope.naming import id_of, naming
from generator.proposals.scope.references import with_referred
from generator.proposals.scope.relations import leading
from generator.proposals.scope.shared_firms import firms_of, with_firms
from generator.proposals.snapshot import Snapshot
from generator.records.model import Call, Consortium, Record
from generator.review.change import Change
from generator.review.money_changes import FIELDS
from generator.rules.rulebook import Scope as Looks

ANYWHERE = frozenset({Looks.REGISTRY})
"""For a record that only has something in common with a changed one."""
FURTHER = frozenset({Looks.REGISTRY, Looks.REFERENCES, Looks.DAY})
"""For a record that refers to a changed one: about itself alone nothing new is found."""


@dataclass(frozen=True)
class ReviewScope:
    """The files to judge, and all those to judge them among."""

    judge: Mapping[str, frozenset[Looks]]
    """The files to judge, each by the rules that look as far as its findings may have changed."""
    among: frozenset[str]
    everything: bool = False
    money: frozenset[str] = frozenset()
    """Consortia of which only the money matters, for the sum of their year."""

    def read_whole(self) -> ReviewScope:
        """The same, with nothing read by its money alone."""
        return replace(self, among=self.among | self.money, money=frozenset())


def concerned(
    changes: Iterable[Change],
    before: Snapshot,
    after: Snapshot,
    *,
    everything: bool,
    standing: bool = True,
) -> ReviewScope:
    """The changed files, what they may concern, and what all of those refer to.

    Unless what is ``standing`` is wanted, what neither comes nor goes may not be found.
    """
    relations = leading()
    if everything or relations is None:
        files = frozenset((*before.files, *after.files))
        return ReviewScope(dict.fromkeys(files, ALL), files, everything=True)
    changed = list(changes)
    records = [r for change in changed for r in (change.before, change.after) if r]
    touched = {path for change in changed for path in change.paths}
    parts = _sound_parts(touched, before, after)
    records += parts
    firms = [firm for record in (records if standing else parts) for firm in firms_of(record)]
    firms += () if standing else changed_firms(changed)
    names = touched | {path for record in records for path in record.former_files}
    rest = Texts(_unchanged(before, after, names))
    ids = {id_of(file) for file in names}
    if "editions" in relations:
        ids |= {e for r in records if isinstance(r, Consortium) for e in r.fields["editions"] or ()}
    years = _years(changed)
    named = naming(ids, records, rest, before.record) | names | years | _consortia_of_calls(records)
    tied = with_firms(firms, records, rest, before.record) if "firms" in relations else set()
    if "names" in relations:
        tied |= with_namesakes(records, rest)
    judge = dict.fromkeys(tied, ANYWHERE) | dict.fromkeys(named, FURTHER)
    judge |= dict.fromkeys(touched, ALL)
    among = with_referred(judge.keys() & (before.files.keys() | after.files.keys()), before, after)
    return ReviewScope(judge, among, money=_consortia_of(years, rest) - among)


def _sound_parts(files: Iterable[str], *versions: Snapshot) -> list[Record]:
    """What is sound of files that are no records, for that is judged too."""
    read = [version.read(file) for version in versions for file in sorted(files)]
    parts = [one.parts for one in read if isinstance(one, Broken) and one.parts]
    return [one.sound or one.entries for one in parts]


def _unchanged(before: Snapshot, after: Snapshot, judge: set[str]) -> dict[str, bytes]:
    return {
        file: text
        for file, text in before.sources.items()
        if isinstance(text, bytes) and file in after.files and file not in judge
    }


def _years(changes: Iterable[Change]) -> set[str]:
    """Files of the programme years whose sum may change."""
    return {
        f"data/{_world(r)}programmes/{r.fields['programme']}.yml"
        for change in changes
        if any(change.changes(field) for field in FIELDS)
        for r in (change.before, change.after)
        if isinstance(r, Consortium) and r.fields["programme"]
    }


def _consortia_of_calls(records: Iterable[Record]) -> set[str]:
    """The files of the consortia that calls are for."""
    calls = (r for r in records if isinstance(r, Call) and r.fields["consortium"])
    return {f"data/{_world(call)}consortia/{call.fields['consortium']}.yml" for call in calls}


def _consortia_of(years: Iterable[str], texts: Texts) -> frozenset[str]:
    """The consortia whose texts have the id of one of some programme years."""
    ids = [id_of(year).encode() for year in years]
    found = texts.having(ids) | texts.apart if ids else frozenset()
    return frozenset(file for file in found if "consortia/" in file)


def _world(record: Record) -> str:
    return "samples/" if record.sample else ""
