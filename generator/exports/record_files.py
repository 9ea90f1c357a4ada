"""The data of one record beside its page: its YAML as it lies in the repository, and its JSON.

``calls/2026-hosts.yml`` and ``calls/2026-hosts.json``, also at every address that it had before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.exports.as_json import head, now
from generator.exports.rows import Source
from generator.exports.tables import HIDDEN
from generator.records.model import Record
from generator.site.output import Export

FIELD = re.compile(r"(?m)^(?=[\w\"'?])")


def exports(source: Source) -> Iterator[Export]:
    """Two files a record and address."""
    for record in source.registry:
        former = (f"{record.folder}/{old}" for old in record.fields["formerly"] or ())
        for name in (record.name, *former):
            yield Export(f"{name}.yml", _yaml(record), (record,))
            yield Export(f"{name}.json", _json(record, source), (record,))


def _yaml(record: Record) -> Any:
    return lambda: without_hidden(record.document.text).encode()


def without_hidden(text: str) -> str:
    """A record's text but for the fields that are no open data; all else stays byte for byte."""
    fields = FIELD.split(text)
    return "".join(f for f in fields if f.partition(":")[0].strip("\"'") not in HIDDEN)


def _json(record: Record, source: Source) -> Any:
    def write() -> bytes:
        version = source.versions.records.get(record.name)
        stamp = version.said if version else {}
        document = {**head(source), **stamp, "record": now(record, source)}
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()

    return write
