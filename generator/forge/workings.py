"""Whether a forge runs the portal's workflows, in the portal's words.

A forge tells of runs and not of runners, which may be anybody's machine; so a runner is there when
something ran lately.  The portal's own workflows run every few minutes to hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Protocol

from generator.forge.recommended import Gap, SetUp, shown

if TYPE_CHECKING:
    from generator.forge.adapter import Adapter

WORKING_PARTS = ("repository", "secret", "runner", "published", "other-jobs")
LATELY = timedelta(days=1)
PUBLISH = "publish.yml"
"""The workflow that makes the site."""
TELLS = "tell"
"""Its job that tells whether the site was made."""
OF_PEOPLE = "check.yml"
"""The workflow that fails for what is wrong with a request."""


@dataclass(frozen=True, slots=True)
class Run:
    """A workflow that ran, or runs."""

    workflow: str
    """The name of its file."""
    state: str
    """``done``, ``failed``, or as the forge calls what is neither."""
    moment: datetime
    job: str = ""
    """One of its jobs, where a forge tells these one by one: what comes last may be another."""


@dataclass(frozen=True, slots=True)
class Switches:
    """What a repository says of itself."""

    branch: str
    """The one that schedules are read from."""
    on: bool
    """Whether workflows run at all."""
    archived: bool = False
    """Whether nothing can be written any more."""
    issues: bool = True
    """Whether there are issues, which tell of what failed and take corrections."""


class Works(Protocol):
    """How one forge tells and sets that: a module such as ``gitea_works``."""

    SECRETS: tuple[str, ...]
    """What the portal's workflows there are given in secret: tokens of its account."""

    def switches(self, forge: Adapter) -> Switches:
        """What the repository says of itself."""

    def secrets(self, forge: Adapter) -> Iterable[str]:
        """The names of what its workflows are given in secret."""

    def runs(self, forge: Adapter) -> Iterable[Run]:
        """The last runs, the last one first."""

    def switch_on(self, forge: Adapter, branch: str) -> None:
        """Have workflows run, and read schedules from a branch."""


def gaps(forge: Adapter, works: Works, wanted: SetUp, now: datetime) -> Iterator[Gap]:
    """What keeps the workflows from running, part by part."""

    @cache
    def runs() -> tuple[Run, ...]:
        return tuple(works.runs(forge))

    yield from shown(
        repository=_repository(works, forge, wanted),
        secret=_secret(works, forge),
        runner=_runner(runs, now),
        published=_published(runs),
        **{"other-jobs": _others(runs)},
    )


def _repository(works: Works, forge: Adapter, wanted: SetUp) -> Iterator[Gap]:
    there = works.switches(forge)
    if there.archived:
        yield Gap("archived")
    if there.branch != wanted.branch:
        yield Gap("other-branch", there.branch)
    if not there.on:
        yield Gap("actions-off")
    if not there.issues:
        yield Gap("issues-off")


def _secret(works: Works, forge: Adapter) -> Iterator[Gap]:
    if lacking := sorted({*works.SECRETS} - {*works.secrets(forge)}):
        yield Gap("no-secret", ", ".join(lacking))


def _runner(runs: Callable[[], Iterable[Run]], now: datetime) -> Iterator[Gap]:
    last = next(iter(runs()), None)
    if last is None:
        yield Gap("never-ran")
    elif now - last.moment > LATELY:
        yield Gap("not-lately", _told(last))


def _published(runs: Callable[[], Iterable[Run]]) -> Iterator[Gap]:
    ended = [run for run in _last(runs()) if run.workflow == PUBLISH and run.job != TELLS]
    if not ended:
        yield Gap("never-published")
    elif failed := [run for run in ended if run.state == "failed"]:
        yield Gap("publish-failed", _told(failed[0]))


def _others(runs: Callable[[], Iterable[Run]]) -> Iterator[Gap]:
    """Of the other workflows, those that failed the last time: a token may have expired."""
    failed = {
        run.workflow: run
        for run in _last(runs())
        if run.state == "failed"
        and run.workflow != OF_PEOPLE
        and (run.workflow != PUBLISH or run.job == TELLS)
    }
    if failed:
        yield Gap(
            "jobs-failed", ", ".join(f"{name} {_told(failed[name])}" for name in sorted(failed))
        )


def _last(runs: Iterable[Run]) -> list[Run]:
    """The last that each job of each workflow came to."""
    found: dict[tuple[str, str], Run] = {}
    for run in runs:
        if run.state in ("done", "failed"):
            found.setdefault((run.workflow, run.job), run)
    return [*found.values()]


def _told(run: Run) -> str:
    return f"{run.moment:%Y-%m-%d %H:%M}"
