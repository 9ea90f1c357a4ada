"""Personal data in commits of a proposal that its final version no longer shows.

Merging a request publishes all its commits: contents and names of files of earlier ones, messages,
and the mail addresses of authors.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.facts.personal import by_kind
from generator.git.added import WrittenCommit, new_commits, new_files, new_names
from generator.git.repository import Repository
from generator.git.tree_entries import PLAIN, TreeEntry
from generator.people import scan
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.yaml_source import LARGEST, Unreadable

MOST_FILES = 5_000  # earlier contents that are looked at
NOREPLY = re.compile("no-?reply", re.IGNORECASE)
WRITTEN_MAIL = re.compile(r"<([^<>\s@]+@[^<>\s@]+)>")


def in_history(
    repository: Repository,
    tip: str,
    head: str,
    added: Mapping[str, str],
    present: Collection[str],
    known: Collection[str],
) -> tuple[Finding, ...]:
    """What the commits between two versions hold, each thing once.

    ``added`` are their ``new_objects``, ``present`` the contents that the end has, ``known`` those
    that are judged as records.
    """
    every = new_files(repository, added)
    entries = {oid: path for path, oid in every[:MOST_FILES]}
    wanted = {oid: TreeEntry(PLAIN, oid) for oid in entries if oid not in known}
    sources = repository.read(wanted)
    found = [
        finding if oid in present else _earlier(finding)
        for oid, source in sources.items()
        for finding in scan.in_file(entries[oid], source)
    ]
    found += _too_large((entries[oid], source) for oid, source in sources.items())
    commits = new_commits(repository, tip, head)
    found += [finding for id, written in commits.items() for finding in _said(id, written)]
    once = {(f.place.file, f.problem.id, str(f.problem.values)): f for f in found}
    return (*once.values(), *_unseen(len(every), head), *_addresses(commits))


def _unseen(count: int, head: str) -> Iterator[Finding]:
    """A finding that a request has more contents than are looked at, so that it does not pass as
    clean.
    """
    if count > MOST_FILES:
        problem = Problem("personal-data.unseen", values={"count": count, "most": MOST_FILES})
        yield Finding(Place(f"commit {head[:10]}"), Severity.WARNING, problem)


def _too_large(contents: Iterable[tuple[str, bytes | Unreadable]]) -> Iterator[Finding]:
    """A finding that a file is too large to be looked at; a record so large is refused anyway."""
    for file, source in contents:
        if isinstance(source, bytes) and len(source) > LARGEST and not file.startswith("data/"):
            problem = Problem("personal-data.too-large", values={"most": LARGEST // 1024})
            yield Finding(Place(file), Severity.WARNING, problem)


def _earlier(finding: Finding) -> Finding:
    problem = Problem("personal-data.earlier", values=finding.problem.values)
    return replace(finding, place=Place(finding.place.file), problem=problem)


def names_in_history(
    repository: Repository,
    tip: str,
    head: str,
    added: Iterable[str],
    ends: Collection[str],
    told: Collection[str],
) -> Iterator[Finding]:
    """The names of files and folders of any commit between two versions, each once.

    ``added`` are their ``new_objects``, ``ends`` the paths that the end has, ``told`` those whose
    names are told already.
    """
    for path in sorted(set(ends) - set(told)):
        yield from scan.in_name(path)
    fresh, beyond = new_names(repository, tip, added)
    for name in sorted(fresh - {step for path in (*ends, *told) for step in path.split("/")}):
        yield from map(_earlier, scan.in_name(name))
    if beyond:
        yield from _unseen(MOST_FILES + 1, head)


def _said(id: str, written: WrittenCommit) -> Iterator[Finding]:
    """Who writes a commit has a name, but it is no place for numbers."""
    names = by_kind(written.names).items()
    said = {kind: shown for kind, shown in names if kind != "person-name"}
    for kind, masked in {**by_kind(WRITTEN_MAIL.sub("", written.text)), **said}.items():
        problem = Problem("personal-data.message", values={"found": masked})
        yield Finding(Place(f"commit {id[:10]}"), scan.severity_of(kind), problem)


def _addresses(commits: Mapping[str, WrittenCommit]) -> Iterator[Finding]:
    """One note for all addresses that commits would put into the published history."""
    written = {
        mail.lower()
        for commit in commits.values()
        for mail in (*commit.mails, *WRITTEN_MAIL.findall(commit.text))
        if mail and not NOREPLY.search(mail)
    }
    if written:
        problem = Problem("personal-data.commit-mail", values={"count": len(written)})
        yield Finding(Place(f"commit {next(iter(commits))[:10]}"), Severity.INFO, problem)
