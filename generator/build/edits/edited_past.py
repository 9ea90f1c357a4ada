"""The history of the records as the last site has it, and as it is today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.build.building import PAST, Building
from generator.build.edits.edit import Edit, NotSure
from generator.build.edits.published_since import PublishedSince
from generator.build.kept.build_cache import BuildCache
from generator.build.kept.last_site import LastSite
from generator.build.pictures.pictured import to_apply
from generator.facts.state import recruiting
from generator.feeds import Feeds
from generator.history.kept_past import BlobRecords, unpacked
from generator.history.past import Reader
from generator.history.publications import Past
from generator.records.model import Call
from generator.records.registry import Registry
from generator.rules.unknown_file import ROLES
from generator.text.shown_steps import stage
from generator.text.stage_names import ASKING_GIT


@stage(ASKING_GIT)
def past_before(building: Building, last: LastSite, edit: Edit, written: Any) -> Past | None:
    """The past of the last site's version by what the last build wrote down; None without that."""
    if (made := last.made_from) is None or written is None:
        return None
    records = tuple(building.checked.registry)
    versions = BlobRecords(last.root, building.schemas, records, made.records, edit.were, [])
    past = unpacked(written, versions)
    version = last.commit_before or made.commit
    return past if past.tip and past.tip.id == version else None


@stage(ASKING_GIT)
def past_now(building: Building, last: LastSite, known: Past | None) -> Past:
    """The past of today's version, where that of the last site's may be known."""
    if known and last.commit_before is None:
        return known
    later = known
    if known:
        reader, registry = Reader(building.schemas), building.checked.registry
        with building.parts.part(PAST):
            later = reader.later(known, last.root, registry, _roles(last.root))
    return later or building.past_by(BuildCache())


@stage(ASKING_GIT)
def published_since(
    building: Building, before: Registry, last: LastSite, edit: Edit, known: Past | None
) -> PublishedSince | None:
    """What became public; None where the version is that of the last site.

    Raises ``NotSure`` where that is none of the past of today's version, where records are not as
    they were published, or where a call opened or closed between the days of the two versions.
    """
    if (commit := last.commit_before) is None:
        return None
    now, registry = building.past, building.checked.registry
    cache, roles = BuildCache(), _roles(last.root)
    past = known or cache.past(last.root, before, building.schemas, roles, commit)
    same = past.known and now.known and past.tip and now.tip
    first = now.publications[: len(past.publications)]
    if not same or [p.id for p in past.publications] != [p.id for p in first]:
        raise NotSure
    since = PublishedSince(past, now)
    if not _as_published(since, registry, edit) or _opened_or_closed(since, registry):
        raise NotSure
    return since


def pasts(
    building: Building, before: Registry, root: Path, since: PublishedSince | None
) -> tuple[Past, Past]:
    """What the last site knows of the past, as it had it, and with records as they are today."""
    if since:
        return since.past, since.known_now
    return BuildCache().past(root, before, building.schemas, _roles(root)), building.past


def as_they_were(source: Feeds, before: Registry, since: PublishedSince | None) -> Feeds:
    """What feeds were made from; a past that is the same is gone through once for both."""
    others = source.of_others(before)
    return replace(others, past=since.past) if since else others


def _roles(root: Path) -> Mapping[str, bytes]:
    """The file by which the past tells in which role something was published."""
    file = root / ROLES
    return {ROLES: file.read_bytes()} if file.is_file() else {}


def _as_published(since: PublishedSince, registry: Registry, edit: Edit) -> bool:
    """Whether each record is as the last of them left it, and is known."""
    left = {r.name: r.after for one in since.publications for r in one.revisions}
    for name, after in left.items():
        record = registry.named(name)
        if (record and record.written) != (after and after.written):
            return False
        if record is None and name not in edit.names:
            return False
    return True


def _opened_or_closed(since: PublishedSince, registry: Registry) -> bool:
    """Whether a call has a picture of its own on the day of one version alone."""
    tips = since.past.tip, since.now.tip
    were, are = (tip.when for tip in tips if tip)
    if were.date() == are.date():
        return False
    tracks = (recruiting([call], registry) for call in registry.all(Call))
    return any(to_apply(track, were) != to_apply(track, are) for track in tracks)
