"""Last-changed timestamps of entries."""

from __future__ import annotations

from datetime import UTC, datetime, time

from generator.history.publications import Past
from generator.records.model import Record
from generator.text.dates import SEOUL, exact

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def changed(record: Record, past: Past) -> datetime:
    """When a record changed last; where no past is known, the last day that it names itself.

    The clock of the build never takes part, so that the same records give the same feeds.
    """
    return past.last_changed.get(record.name) or _named(record)


def _named(record: Record) -> datetime:
    fields = record.fields
    written = [fields["checked"], fields.get("announced")]
    written += [source["date"] for source in fields["sources"] or ()]
    days = [day for one in written if (day := exact(one))]
    return datetime.combine(max(days), time(9), SEOUL) if days else LONG_AGO
