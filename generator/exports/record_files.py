"""The data of one record beside its page: its YAML as it lies in the repository, and its JSON.

``calls/2026-hosts.yml`` and ``calls/2026-hosts.json``, also at every address that it had before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from generator.exports.as_json import head, now
from generator.exports.rows import Source
from generator.exports.tables import HIDDEN
from generator.records.model import Record
from generator.site.output import Export
from generator.text.quick_json import quick_json

FIELD = re.compile(r"(?m)^(?=[\w\"'?])")


def exports(among: Iterable[Record], source: Source) -> Iterator[Export]:
    """Two files a record and address."""
    for record in among:
        former = (f"{record.folder}/{old}" for old in record.fields["formerly"] or ())
        for name in (record.name, *former):
            text, document = partial(_yaml, record), partial(_json, record, source)
            yield Export(f"{name}.yml", text, (record,), cheap=True)
            yield Export(f"{name}.json", document, (record,), cheap=True)


def _yaml(record: Record) -> bytes:
    return without_hidden(record.document.text).encode()


def without_hidden(text: str) -> str:
    """A record's text but for the fields that are no open data; all else stays byte for byte."""
    fields = FIELD.split(text)
    return "".join(f for f in fields if f.partition(":")[0].strip("\"'") not in HIDDEN)


def _json(record: Record, source: Source) -> bytes:
    version = source.versions.records.get(record.name)
    stamp = version.said if version else {}
    return quick_json({**head(source), **stamp, "record": now(record, source)}) + b"\n"
