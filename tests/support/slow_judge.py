"""Who has to approve a change of published files, worked out slowly and apart from the review.

It is written from ``docs/reviewing.md`` and the pages of the rules of change.  It sees two
trees and compares them path by path: no history, no renames of Git's, and none of the review's
own code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.support.record_paths import ROLES, folder_of, id_of, is_record, path_of
from tests.support.slow_moments import bad_times, differing, inside, worse_deadline

Tree = Mapping[str, Any]
"""What each file says, by path; of a file that is no record its text."""
RESERVED = {
    "organizations": ("accounts",),
    "consortia": ("selected", "agreement", "settlement.confirmed", "evaluation"),
    "calls": ("result",),
}


@dataclass(frozen=True)
class Wanted:
    """One approval that is needed: of ``who`` at least ``count``, and why."""

    who: frozenset[int]
    count: int
    why: str


@dataclass(frozen=True)
class SlowJudge:
    """Two trees, who asks for the second one, and when each file's content came."""

    before: Tree
    after: Tree
    author: int
    came: Callable[[str], datetime]

    def lacking(self, approved: frozenset[int]) -> list[str]:
        """What is wanted and was not given by any account but the author's."""
        given = approved - {self.author}
        return [one.why for one in self.wanted() if len(given & one.who) < one.count]

    def wanted(self) -> Iterator[Wanted]:
        """Every approval that is needed."""
        changed = sorted(
            path
            for path in {*self.before, *self.after}
            if self.before.get(path) != self.after.get(path)
        )
        if any(path.startswith("data/") for path in changed):
            yield Wanted(self._role("reviewers"), 1, "a reviewer")
        if any(not path.startswith("data/") for path in changed):
            yield Wanted(self._role("maintainers"), 1, "a maintainer, for a file outside data/")
        renamed = self._renamed()
        for path in changed:
            if path == ROLES:
                yield from self._of_roles()
            elif path.startswith("data/") and not (
                path in renamed.values() and self._is_gone(path)
            ):
                old = renamed.get(path, path)
                yield from self._of_record(old, path, self.before.get(old), self.after.get(path))

    def _is_gone(self, path: str) -> bool:
        return path not in self.after

    def _renamed(self) -> dict[str, str]:
        """New paths, each with the path of the deleted record that it says it was."""
        found: dict[str, str] = {}
        for path in sorted(set(self.after) - set(self.before)):
            former = self.after[path].get("formerly") if is_record(path) else None
            for id in former or ():
                old = path_of(folder_of(path), id, sample="/samples/" in path)
                if old in self.before and self._is_gone(old) and old not in found.values():
                    found.setdefault(path, old)
        return found

    def _role(self, name: str) -> frozenset[int]:
        return numbers(self.before.get(ROLES, {}).get(name, {}).get("accounts"))

    @property
    def _reviews(self) -> bool:
        return self.author in self._role("reviewers")

    def _two(self, why: str) -> Wanted:
        """Two reviewers, of whom the author may be one."""
        return Wanted(self._role("reviewers"), 1 if self._reviews else 2, f"two reviewers: {why}")

    def _account_of(self, body: str) -> frozenset[int]:
        written = self.before.get(path_of("organizations", body)) or {}
        return numbers(written.get("accounts"))

    def _word_of(self, bodies: tuple[str, ...], why: str) -> Iterator[Wanted]:
        """The word of one of some bodies; of bodies without an account that of two reviewers."""
        accounts = frozenset().union(*map(self._account_of, bodies))
        if self._reviews or self.author in accounts:
            return
        yield Wanted(accounts, 1, f"{bodies}: {why}") if accounts else self._two(f"{bodies}: {why}")

    def _of_roles(self) -> Iterator[Wanted]:
        old, new = (tree.get(ROLES, {}) for tree in (self.before, self.after))
        if not self._reviews:
            yield self._two("roles are the reviewers'")
        for role in ("reviewers", "maintainers"):
            were, are = (numbers(v.get(role, {}).get("accounts")) for v in (old, new))
            if self.author in are - were:
                yield Wanted(self._role("reviewers"), 2, "two others, for a role of one's own")
                yield Wanted(self._role("maintainers"), 1, "a maintainer, for a role of one's own")
            if role == "maintainers" and were != are:
                yield Wanted(self._role("maintainers"), 1, "a maintainer, for maintainers")

    def _of_record(self, old: str, path: str, was: Any, now: Any) -> Iterator[Wanted]:
        if "/samples/" in path or not is_record(path):
            if not self._reviews:
                yield self._two(f"{path} is the reviewers'")
            return
        folder, written = folder_of(path), now or {}
        if now is None:
            yield self._two(f"{old} is deleted")
        elif old != path and id_of(old) not in (written.get("formerly") or ()):
            yield self._two(f"{old} is renamed without a word")
        if now is not None:
            yield from self._addresses(old if was else "", path, was or {}, written)
        owned = self._of_fair if folder == "exhibitions" else self._of_owner
        yield from owned(path, was, now)
        if folder == "organizations" and self.author in (
            numbers(written.get("accounts")) - numbers((was or {}).get("accounts"))
        ):
            yield Wanted(self._role("reviewers"), 2, "two others, for an account of one's own")
        if not self._reviews:
            yield from self._reserved(folder, path, was, now)
        if folder == "calls" and was and now and worse_deadline(was, now, self.came(path)):
            yield self._two(f"the deadline of {path}")
        if folder in ("calls", "consortia"):
            for why in bad_times(self.before, path, was, now, self.came(path)):
                yield self._two(f"{path}: {why}")

    def _addresses(self, old: str, path: str, was: Any, now: Any) -> Iterator[Wanted]:
        were, are = set(was.get("formerly") or ()), set(now.get("formerly") or ())
        own = {id_of(old)} if old else set()
        if are - were - own or were - are - {id_of(path)}:
            yield self._two(f"{path} takes or drops an address")

    def _of_fair(self, path: str, was: Any, now: Any) -> Iterator[Wanted]:
        if self._reviews:
            return
        bodies = (v for p, v in self.before.items() if p.startswith("data/organizations/"))
        any_host = any(self.author in numbers(body.get("accounts")) for body in bodies)
        if not (any_host and was and now and _only_adds(was, now)):
            yield self._two(f"{path}: fairs are the reviewers'")

    def _of_owner(self, path: str, was: Any, now: Any) -> Iterator[Wanted]:
        if self._reviews:
            return
        for owners in self._owners(path, was, now):
            if owners:
                yield from self._word_of(owners, f"{path} is theirs")
            else:
                yield self._two(f"{path} is the reviewers'")
        if now is None:
            return
        old, new = (_named(folder_of(path), version or {}) for version in (was, now))
        for id in {*_all(old)} ^ {*_all(new)}:
            yield from self._word_of((id,), f"named or struck out in {path}")
        if old[0] and new[0] and old[0][0] != new[0][0]:
            yield from self._word_of((old[0][0],), f"no longer the first in {path}")

    def _owners(self, path: str, was: Any, now: Any) -> Iterator[tuple[str, ...]]:
        folder = folder_of(path)
        if folder == "organizations":
            yield (next((id_of(o) for n, o in self._renamed().items() if n == path), id_of(path)),)
        elif folder == "consortia":
            yield tuple((was or now)["hosts"])
        elif folder == "calls":
            yield from (self._call_owners(version) for version in (was, now) if version)
        else:
            yield ()

    def _call_owners(self, call: Any) -> tuple[str, ...]:
        if call["audience"] != "participants":
            return ()
        if "consortium" not in call:
            return tuple(call.get("organizers") or ())
        path = path_of("consortia", call["consortium"])
        there = self.before.get(path) or self.before.get(self._renamed().get(path, ""))
        return tuple((there or self.after.get(path) or {}).get("hosts") or ())

    def _reserved(self, folder: str, path: str, was: Any, now: Any) -> Iterator[Wanted]:
        if now is None:
            return
        for field in RESERVED.get(folder, ()):
            if inside(was, field) != inside(now, field):
                yield self._two(f"{field} of {path} is the reviewers'")
        old = (was or {}).get("waivers") or []
        if any(one not in old for one in now.get("waivers") or ()):
            yield self._two(f"a waiver in {path}")


def numbers(accounts: Any) -> frozenset[int]:
    """The numbers of some accounts, all of one forge."""
    return frozenset(one["id"] for one in accounts or ())


def _only_adds(was: Any, now: Any) -> bool:
    """Whether a fair gets editions and no more."""
    old, new = was["editions"], now.get("editions") or {}
    more = new.keys() > old.keys() and all(new[name] == old[name] for name in old)
    return more and differing(was, now) <= {"editions"}


def _named(folder: str, written: Any) -> tuple[list[str], set[str]]:
    """The bodies that answer for a record: those in its list, and co-hosts beside it."""
    field = {"consortia": "hosts", "calls": "organizers"}.get(folder, "")
    rows = written.get("partners") or () if folder == "consortia" else ()
    beside = {row["organization"] for row in rows if row["role"] == "co_host"}
    return list(written.get(field) or ()), beside


def _all(named: tuple[list[str], set[str]]) -> set[str]:
    return {*named[0], *named[1]}
