"""What a migration begins with: what the generator gives, and a repository in which all is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from generator.build.pages.corrections import forge_of
from generator.commands.usage import UsageError
from generator.founding.founders_schemes import FILE as SHARED
from generator.founding.founders_schemes import schemes_in
from generator.founding.handed_over import is_handed_over
from generator.founding.new_portal import PROJECT, portal_of
from generator.founding.upgrade import content_of
from generator.git.as_set_up import NoVersion
from generator.git.completeness import lacks
from generator.git.repository import Repository
from generator.site.settings_file import NAME, site_in

NUMBERS = re.compile(r"\d+")


def given_to(root: Path) -> dict[str, bytes]:
    """What the installed generator gives a portal with these settings."""
    site = site_in(root)
    forge = forge_of(site.repository, site.forge)
    if not (root / NAME).is_file() or not forge:
        raise UsageError(
            f"{NAME}의 forge에 저장소 서비스를 적어 주십시오. 보기: forge: gitea"
            f" / write the forge into {NAME}, as forge: gitea"
        )
    here = version(PROJECT)
    if _numbers(site.generator) > _numbers(here):
        raise UsageError(
            f"이 저장소는 더 새로운 판({site.generator})의 것입니다. 설치된 판은 {here}입니다."
            f" requirements.txt와 make portal을 확인해 주십시오. / this repository is for version"
            f" {site.generator}, and {here} is installed"
        )
    own = schemes_in(content_of(root, SHARED))
    made = portal_of(site, forge, own).given()
    return {path: content for path, content in made.items() if is_handed_over(path)}


@contextmanager
def committed(root: Path) -> Iterator[Repository]:
    """The repository, once all of it is here and nothing waits to be committed."""
    try:
        repository = Repository(root)
    except NoVersion as error:
        raise _no_repository(error) from None
    with repository:
        try:
            names = ", ".join(_waiting(repository))
        except NoVersion as error:
            raise _no_repository(error) from None
        if names:
            raise UsageError(
                f"커밋하지 않은 것이 있습니다: {names}."
                " git add와 git commit을 한 뒤에 다시 실행해 주십시오."
                " / not everything is committed; commit it and run this again"
            )
        yield repository


def _no_repository(error: NoVersion) -> UsageError:
    return UsageError(
        f"이력이 모두 있는 Git 저장소가 아닙니다({error}). 먼저 모두 커밋해 주십시오."
        " / not a Git repository with all of its history: commit everything first"
    )


def _waiting(repository: Repository) -> Iterator[str]:
    """Some of what is not committed."""
    if why := lacks(repository):
        raise NoVersion(why)
    repository.git("read-tree", "HEAD")
    words = ("status", "--porcelain", "-z", "--untracked-files=all")
    listed = repository.git(*words).decode(errors="replace").split("\0")
    yield from (entry[3:] for entry in listed[:5] if entry)


def named(paths: list[str], given: Mapping[str, bytes]) -> frozenset[str]:
    """The files that an option names; a usage error for one that is not given."""
    for path in paths:
        if path not in given:
            raise UsageError(
                f"{path}: 생성기가 준 파일이 아닙니다 / the generator gave no such file"
            )
    return frozenset(paths)


def _numbers(written: str) -> tuple[int, ...]:
    return tuple(map(int, NUMBERS.findall(written)[:3]))
