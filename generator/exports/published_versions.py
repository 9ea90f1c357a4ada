"""The versions that the past gives the files of the open data, one publication after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.exports.file_versions import FileVersion, FileVersions, Reading, read_from
from generator.history.publications import Past, Publication
from generator.records.model import Record
from generator.records.registry import ByName, Registry, target


def versions(past: Past, present: Registry, content: Reading) -> FileVersions:
    """The versions that a past gives; ``content`` tells what a record gives in a world."""
    found = FileVersions()
    records: dict[str, Record] = {}
    for number, publication in enumerate(past.publications):
        version = FileVersion(number, publication.id, publication.day)
        for revision in publication.revisions:
            if revision.after is None:
                records.pop(revision.name, None)
            else:
                records[revision.name] = revision.after
        then = ByName(records)
        for name in touched_by(publication, records):
            record = records.get(name)
            if record:
                found.note(name, content(record, then), version, read_from(record, then))
            else:
                found.note(name, {}, version)
    if past.publications:
        found.finish(present, content)
    return found


def touched_by(publication: Publication, records: Mapping[str, Record]) -> Iterator[str]:
    """The records that a publication changed, and those worked out from them: groups at a fair."""
    changed = {revision.name for revision in publication.revisions}
    yield from sorted(changed)
    fairs = {name for name in changed if name.startswith("exhibitions/")}
    for name in sorted(records.keys() - changed) if fairs else ():
        own = {target(folder, id) for _, folder, id in records[name].references}
        if name.startswith("consortia/") and own & fairs:
            yield name
