"""The versions that the past gives the files of the open data, one publication after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.exports.file_versions import FileVersion, FileVersions, Reading, read_from
from generator.history.publications import Past, Publication
from generator.records.model import Record
from generator.records.registry import ByName, Registry, target


def versions(past: Past, present: Registry, content: Reading) -> FileVersions:
    """The versions that a past gives; ``content`` tells what a record gives in a world."""
    found = FileVersions()
    for version, name, then in steps_of(past.publications):
        if record := then.named(name):
            found.note(name, content(record, then), version, read_from(record, then))
        else:
            found.note(name, {}, version)
    if past.publications:
        found.finish(present, content)
    return found


def steps_of(
    publications: Iterable[Publication],
    first: int = 0,
    before: Mapping[str, Record] = MappingProxyType({}),
) -> Iterator[tuple[FileVersion, str, ByName]]:
    """The version of each publication, with the name of a record that may give something else by
    it, in turn, and all records as they were then.

    ``first`` is the number of the first one, before which the records were as ``before``.
    """
    records = {**before}
    for number, one in enumerate(publications, first):
        for revision in one.revisions:
            if revision.after is None:
                records.pop(revision.name, None)
            else:
                records[revision.name] = revision.after
        then, version = ByName(records), FileVersion(number, one.id, one.day)
        yield from ((version, name, then) for name in _touched_by(one, records))


def _touched_by(publication: Publication, records: Mapping[str, Record]) -> Iterator[str]:
    """The records that a publication changed, and those worked out from them: groups at a fair."""
    changed = {revision.name for revision in publication.revisions}
    yield from sorted(changed)
    fairs = {name for name in changed if name.startswith("exhibitions/")}
    for name in sorted(records.keys() - changed) if fairs else ():
        own = {target(folder, id) for _, folder, id in records[name].references}
        if name.startswith("consortia/") and own & fairs:
            yield name
