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

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.check.judging_shares import ALL
from generator.check.reading import Broken
from generator.proposals.scope.byte_search import Texts
from generator.proposals.scope.changed_rosters import changed_firms
from generator.proposals.scope.namesakes import with_namesakes
from generator.proposals.scope.naming import id_of, naming
from generator.proposals.scope.references import with_referred
from generator.proposals.scope.relations import leading
from generator.proposals.scope.shared_firms import Firm, firms_of, with_firms
from generator.proposals.scope.summed_years import consortia_of, world_of, years_of
from generator.proposals.snapshot import Snapshot
from generator.records.model import Call, Consortium, Record
from generator.review.change import Change
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

    @classmethod
    def whole(cls, before: Snapshot, after: Snapshot) -> ReviewScope:
        """Every file of two versions."""
        files = frozenset((*before.files, *after.files))
        return cls(dict.fromkeys(files, ALL), files, everything=True)

    def read_whole(self) -> ReviewScope:
        """The same, with nothing read by its money alone."""
        return replace(self, among=self.among | self.money, money=frozenset())


def concerned(
    changes: Sequence[Change],
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
        return ReviewScope.whole(before, after)
    touched = {path for change in changes for path in change.paths}
    parts = _sound_parts(touched, before, after)
    records = [r for change in changes for r in (change.before, change.after) if r] + parts
    firms = _firms(records) if standing else [*_firms(parts), *changed_firms(changes)]
    names = touched | {path for record in records for path in record.former_files}
    rest = Texts(_unchanged(before, after, names))
    ids = _ids(names, records if "editions" in relations else ())
    years = years_of(changes)
    named = naming(ids, records, rest, before.record) | names | years | _consortia_of_calls(records)
    tied = with_firms(firms, records, rest, before.record) if "firms" in relations else set()
    tied |= with_namesakes(records, rest) if "names" in relations else set()
    judge = dict.fromkeys(tied, ANYWHERE) | dict.fromkeys(named, FURTHER)
    judge |= dict.fromkeys(touched, ALL)
    among = with_referred(judge.keys() & (before.files.keys() | after.files.keys()), before, after)
    return ReviewScope(judge, among, money=consortia_of(years, rest) - among)


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


def _firms(records: Iterable[Record]) -> list[Firm]:
    return [firm for record in records for firm in firms_of(record)]


def _ids(files: Iterable[str], visitors: Iterable[Record]) -> set[str]:
    """The ids of files, and of the editions that some consortia go to."""
    groups = (record for record in visitors if isinstance(record, Consortium))
    editions = {edition for group in groups for edition in group.fields["editions"] or ()}
    return editions.union(map(id_of, files))


def _consortia_of_calls(records: Iterable[Record]) -> set[str]:
    """The files of the consortia that calls are for."""
    calls = (r for r in records if isinstance(r, Call) and r.fields["consortium"])
    return {f"data/{world_of(call)}consortia/{call.fields['consortium']}.yml" for call in calls}
