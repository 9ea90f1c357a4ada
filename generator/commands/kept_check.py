"""What the last check found, brought up to date with what changed since.

A check of a whole repository is kept under the day, the schemas and the code: each file's digest,
and the findings.  Where nothing changed they are told again; where little did, what the changes
concern is judged as it was and as it is (``proposals.scope``, as in a review), and the difference
is what they brought and mended.  Whatever is not surely the same that way is checked as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from generator.cache.store import Store
from generator.check import Checked, TextsRead, check, judged, worlds
from generator.check.judging_shares import ALL
from generator.commands.kept_texts import kept_texts
from generator.commands.last_check import LastCheck
from generator.commands.whole_check import (
    Sources,
    WholeCheck,
    brought_up,
    whole_check_of,
)
from generator.records.findings import Finding
from generator.records.packed_findings import NotKept
from generator.records.schema import Schema
from generator.text.shown_steps import stage
from generator.text.stage_names import COMPARING

Version = tuple[Mapping[str, str], Sources]
MOST_CHANGED = 40
"""Files; where more changed, or more are asked about, all is checked."""
EVERYTHING = ("data/programmes/", "data/samples/programmes/")
"""Files by which all others are judged."""
BY_ALL_NAMES = {"unknown-reference", "schema.reference-form", "schema.edition-form"}
"""Rules and messages that name what is most like a word among all records of a kind."""


class KeptCheck(LastCheck):
    """Checks a repository, by what a store has of its last check."""

    def whole(self, sources: Sources) -> WholeCheck:
        """What a check of everything finds."""
        if known := self._known(sources):
            return known
        found = check(sources, self._schemas, self._today)
        whole = whole_check_of(self._digests(sources), found)
        keep = partial(self._keep, whole, self._last(), sources)
        if self.waiting is None:
            keep()
        else:
            self.waiting.append(keep)
        return whole

    def of_site(self, sources: Sources) -> Checked:
        """The same with every record, which a site is made of; what is known is not judged."""
        read = self._read(sources)
        if known := self._known(sources):
            return Checked(*worlds(read.values()), known.findings, TextsRead(read))
        found = judged(read, dict.fromkeys(read, ALL), self._today)
        self._keep(whole_check_of(self._digests(sources), found), self._last(), sources)
        return found

    def _known(self, sources: Sources) -> WholeCheck | None:
        if (known := self.known(sources)) is None:
            return None
        found, last = known
        if found is not last:
            self._keep(found, last, sources)
        return found

    @stage(COMPARING)
    def known(self, sources: Sources) -> tuple[WholeCheck, WholeCheck] | None:
        """The last check brought up to date, and as it was; None where that is not sure."""
        last = self._last()
        if last is None:
            return None
        files = self._digests(sources)
        try:
            found = last if last.files == files else self._brought_up(last, files, sources)
        except NotKept:
            return None
        return (found, last) if found else None

    def of_some(self, sources: Sources, wanted: Callable[[str], bool]) -> Checked:
        """What it finds in some files; only what they refer to is read, where that is enough."""
        files = self._digests(sources)
        last = self._last()
        if last is not None and last.files == files:
            return last.told(sources)
        asked = [file for file in sources if wanted(file)]
        others = {file: source for file, source in sources.items() if not wanted(file)}
        both = self._both(asked, (files, others), (files, sources))
        if both is None or _by_all_names(both[1].findings):
            return check(sources, self._schemas, self._today, wanted)
        return both[1]

    def _brought_up(
        self, last: WholeCheck, files: Mapping[str, str], sources: Sources
    ) -> WholeCheck | None:
        """What was found, less what the changes mended, with what they brought; None if unsure."""
        changed = sorted({file for file, _ in last.files.items() ^ files.items()})
        before = self._before(changed, last, sources)
        if before is None or last.names(BY_ALL_NAMES):
            return None
        both = self._both(changed, (last.files, before), (files, sources))
        if both is None or _by_all_names((*both[0].findings, *both[1].findings)):
            return None
        return brought_up(last, files, both)

    def _before(self, changed: list[str], last: WholeCheck, sources: Sources) -> Sources | None:
        """The files as they were; None where that is not known any more."""
        if len(changed) > MOST_CHANGED:
            return None
        were = {file: last.files[file] for file in changed if file in last.files}
        told = kept_texts(self._store, were)
        if told is None:
            self.texts_lost = True  # of other files, too, as it is with what is thrown out
            return None
        return {file: source for file, source in sources.items() if file in last.files} | told

    def _both(
        self, changed: list[str], before: Version, after: Version
    ) -> tuple[Checked, Checked] | None:
        """A check of what some changes concern, before and after; None where that is everything."""
        if len(changed) > MOST_CHANGED or any(file.startswith(EVERYTHING) for file in changed):
            return None
        from generator.commands.concerned_files import both_versions  # a check of all needs none

        return both_versions(changed, before, after, self._schemas, self._today)


def checking(folder: Path | None) -> Callable[[Sources, Mapping[str, Schema], date], Checked]:
    """The check of a site's records by what a folder keeps."""
    return lambda sources, schemas, day: KeptCheck(Store(folder), schemas, day).of_site(sources)


def _by_all_names(findings: Iterable[Finding]) -> bool:
    return any({finding.rule, finding.problem.id} & BY_ALL_NAMES for finding in findings)
