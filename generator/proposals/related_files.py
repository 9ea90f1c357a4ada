"""Which files of two versions need to be read as records to judge a change."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.proposals.snapshot import Scope, Snapshot
from generator.records.model import Call, Consortium, Record
from generator.review.authority import Account
from generator.review.change import Change
from generator.review.haystack import Haystack
from generator.review.money import FIELDS
from generator.review.related import related, relations


def concerned(
    changes: Iterable[Change], before: Snapshot, after: Snapshot, *, everything: bool
) -> Scope:
    """The changed files, what they may concern, and what all of those refer to.

    ``review.related`` says why no finding that the change causes or mends is missed.
    """
    if everything or relations() is None:
        files = frozenset((*before.files, *after.files))
        return Scope(files, files, everything=True)
    changed = list(changes)
    judge = {path for change in changed for path in (change.old, change.new) if path}
    records = [r for change in changed for r in (change.before, change.after) if r]
    judge |= {path for record in records for path in record.former_files}
    rest = {
        file: text
        for file, text in before.sources.items()
        if isinstance(text, bytes) and file in after.files and file not in judge
    }
    naming, tied = related(records, [_id(file) for file in judge], Haystack(rest), before.record)
    judge |= naming | tied
    years = _years(changed)
    judge |= {f"data/programmes/{year}.yml" for year in years}
    judge |= {
        f"data/consortia/{r.fields['consortium']}.yml"
        for r in records
        if isinstance(r, Call) and r.fields["consortium"] and not r.sample
    }
    among = _with_referred(judge & (before.files.keys() | after.files.keys()), before, after)
    marks = [year.encode() for year in years]
    money = {
        file
        for file, text in rest.items()
        if file.startswith("data/consortia/") and any(mark in text for mark in marks)
    }
    tied -= naming
    return Scope(frozenset(judge), among, False, frozenset(money - among), frozenset(tied))


def _years(changes: Iterable[Change]) -> set[str]:
    """Programme years whose sum may change."""
    return {
        r.fields["programme"]
        for change in changes
        if any(change.changes(field) for field in (*FIELDS, "ended"))
        for r in (change.before, change.after)
        if isinstance(r, Consortium) and r.fields["programme"] and not r.sample
    }


def _with_referred(files: set[str], before: Snapshot, after: Snapshot) -> frozenset[str]:
    """Some files, all that they refer to, and so on."""
    found = set(files)
    fresh = frozenset(files)
    while fresh:
        fresh = (before.referred(fresh) | after.referred(fresh)) - found
        found |= fresh
    return frozenset(found)


def organizations_of(accounts: Iterable[Account], tip: Snapshot) -> list[Record]:
    """Organizations that may have some accounts: their files name one of the numbers."""
    numbers = b"|".join(re.escape(str(account.id).encode()) for account in accounts)
    wanted = re.compile(rb"(?<![0-9])(?:" + numbers + rb")(?![0-9])")
    found = (
        tip.record(path)
        for path, source in tip.sources.items()
        if path.startswith("data/organizations/")
        if isinstance(source, bytes) and wanted.search(source)
    )
    return [record for record in found if record is not None]


def hosts_of(records: Iterable[Record], tip: Snapshot) -> list[Record]:
    """The hosts of some consortia, whose accounts say who may change them."""
    ids = {id for r in records if isinstance(r, Consortium) for id in r.fields["hosts"]}
    found = (tip.record(f"data/organizations/{id}.yml") for id in sorted(ids))
    return [record for record in found if record is not None]


def _id(path: str) -> str:
    """The id that references to a file would name."""
    steps = path.removeprefix("data/").removeprefix("samples/").removesuffix(".yml").split("/")
    return "/".join(steps[1:]) or steps[0]
