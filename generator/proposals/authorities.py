"""Organizations involved in a proposal: those of its accounts and of the changed records."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.proposals.snapshot import Snapshot
from generator.records.model import Call, Consortium, Record
from generator.review.authority import Account

ESCAPE = b"\\"  # behind one a year may stand that is not seen


def organizations_of(accounts: Iterable[Account], tip: Snapshot, behalf: str = "") -> list[Record]:
    """Organizations that may have some accounts, since their files name one of the numbers, and
    the one for which a change was received.
    """
    numbers = b"|".join(re.escape(str(account.id).encode()) for account in accounts)
    wanted = re.compile(rb"(?<![0-9])(?:" + numbers + rb")(?![0-9])")
    own = f"data/organizations/{behalf}.yml"
    found = (
        tip.record(path)
        for path, source in tip.sources.items()
        if path.startswith("data/organizations/")
        if isinstance(source, bytes) and (path == own or wanted.search(source))
    )
    return [record for record in found if record is not None]


def hosts_of(records: Iterable[Record], tip: Snapshot) -> list[Record]:
    """The hosts of some consortia, whose accounts say who may change them."""
    ids = {id for r in records if isinstance(r, Consortium) for id in r.fields["hosts"] or ()}
    found = (tip.record(f"data/organizations/{id}.yml") for id in sorted(ids))
    return [record for record in found if record is not None]


def host_calls_of(records: Iterable[Record], tip: Snapshot) -> list[Record]:
    """The calls for hosts of the years of some consortia, which say until when one could apply."""
    years = {r.fields["programme"] for r in records if isinstance(r, Consortium)} - {None}
    marks = [year.encode() for year in years]
    found = (
        tip.record(path)
        for path, source in tip.sources.items()
        if path.startswith("data/calls/")
        if isinstance(source, bytes) and any(mark in source for mark in (*marks, ESCAPE))
    )
    return [call for call in found if isinstance(call, Call) and not call.for_firms]
