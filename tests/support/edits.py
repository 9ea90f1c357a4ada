"""Edits to a repository as people make them, one after another by chance."""

from __future__ import annotations

import json
import random
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from generator.site.settings import Site
from tests.support.proposals import clean

TITLE = re.compile(r"(?m)^(\s*)(ko|title|summary): .*$")
NUMBER = re.compile(r"(?m)(?<=: )\d+$")
AUTHOR = {
    f"GIT_{who}_{what}": said
    for who in ("AUTHOR", "COMMITTER")
    for what, said in (("NAME", "x"), ("EMAIL", "x@example.org"))
}
FIRST_DAY = 1_780_000_000  # of a publication, since 1970
ROSTER = re.compile(r"(?m)^(participants:\n([- ].*\n)+|roster_consent:.*\n)")
FIRM = "- {{name: 예시기업 {0}, firm_id: F-{0}, hs_codes: ['90181{1}'], products: [품목 {0}]}}"
STARTS = re.compile(r'(?<="starts": "\d{4}-\d\d-)\d\d')
DAY = re.compile(r"(?<=-)(0[1-9]|1\d|2[0-8])(?=\"?$)", re.MULTILINE)


class Edited:
    """A repository with its settings and templates, and the edits that may befall it."""

    def __init__(self, root: Path, theme: Path, site: Site, seed: int) -> None:
        self.root, self.theme, self.site = root, theme, site
        self.chance = random.Random(seed)
        self.number = 0
        self.first = root.with_name("first-data")
        shutil.copytree(root / "data", self.first)

    def edit(self) -> str:
        """Make one edit, and say which."""
        self.number += 1
        kind = self.chance.choice(EDITS)
        return f"{self.number}: {kind.__name__} {kind(self)}"

    def record(self, folder: str = "") -> Path:
        """Any record, or any of a folder that has some left."""
        data = self.root / "data"
        of_folder = sorted((data / folder).rglob("*.yml"))
        return self.chance.choice(of_folder or sorted(data.rglob("*.yml")))


Edit: TypeAlias = Callable[[Edited], str]


def word(at: Edited) -> str:
    """Other words of a record."""
    return _changed(at, at.record(), TITLE, lambda m: f'{m[1]}{m[2]}: "고침 {at.number}"')


def number(at: Edited) -> str:
    """Another amount or count."""
    return _changed(at, at.record(), NUMBER, lambda m: str(int(m[0]) + at.number))


def day(at: Edited) -> str:
    """Another day."""
    return _changed(at, at.record(), DAY, lambda m: f"{at.chance.randrange(1, 29):02}")


def fair(at: Edited) -> str:
    """Another day of a fair, and at once a comment on a group, whose days may be those."""
    group = at.record("consortia")
    group.write_text(f"{group.read_text('utf-8')}# {at.number}\n", "utf-8")
    return _changed(at, at.record("exhibitions"), STARTS, lambda m: str(10 + at.number % 7))


def programme(at: Edited) -> str:
    """Other terms of a programme year."""
    return _changed(at, at.record("programmes"), NUMBER, lambda m: str(int(m[0]) + 1))


def mistake(at: Edited) -> str:
    """A fair that ends before it begins, which its schema lets pass and a rule does not."""
    return _changed(at, at.record("exhibitions"), STARTS, lambda m: "31")


def remark(at: Edited) -> str:
    """A comment, which changes the file and no page but its own data."""
    file = at.record()
    file.write_text(f"{file.read_text('utf-8')}# {at.number}\n", "utf-8")
    return file.name


def add(at: Edited) -> str:
    """A record like another."""
    file = at.record()
    new = file.with_name(f"{file.stem}-{at.number}.yml")
    new.write_text(re.sub(r"(?m)^formerly: .*\n", "", file.read_text("utf-8")), "utf-8")
    return new.name


def delete(at: Edited) -> str:
    """A record less."""
    file = at.record("samples")
    file.unlink()
    return file.name


def remove(at: Edited) -> str:
    """A real record less, to which others may still refer."""
    file = at.record(at.chance.choice(["consortia", "consortia", "calls", "organizations"]))
    file.unlink()
    return f"{file.parent.name}/{file.name}"


def former(at: Edited) -> str:
    """Another former id of a record, or none any more."""
    file = at.record(at.chance.choice(["consortia", "calls", "organizations", "exhibitions"]))
    text = file.read_text("utf-8")
    kept = re.sub(r"(?m)^formerly: .*\n", "", text)
    year = f"{file.parent.name}/" * (file.parent.parent.name == "consortia")
    file.write_text(
        kept if kept != text else f'{text}formerly: ["{year}old-{at.number}"]\n', "utf-8"
    )
    return f"{file.parent.name}/{file.name}"


def rename(at: Edited) -> str:
    """A record under another name, which others may still refer to."""
    file = at.record()
    new = file.with_name(f"named-{at.number}.yml")
    year = f"{file.parent.name}/" * (file.parent.parent.name == "consortia")
    former = f"formerly: ['{year}{file.stem}']\n" * ("formerly" not in file.read_text("utf-8"))
    file.rename(new)
    new.write_text(f"{new.read_text('utf-8')}{former}", "utf-8")
    return new.name


def roster(at: Edited) -> str:
    """Other firms of a group, some of them known from other rosters by an id or by name alone."""
    file = at.record("consortia")
    some = at.chance.sample(range(8), at.chance.randrange(1, 6))
    firms = [FIRM.format(n, at.chance.randrange(3)) for n in some]
    agreed = ["roster_consent: '2025-01-02'"] if at.chance.randrange(5) else []
    kept = ROSTER.sub("", file.read_text("utf-8"))
    file.write_text("\n".join([kept.rstrip(), *agreed, "participants:", *firms, ""]), "utf-8")
    return f"{file.parent.name}/{file.name}"


def refer(at: Edited) -> str:
    """A record that refers to another body or fair than before."""
    file, other = at.record("consortia"), at.record("organizations").stem
    text = re.sub(r"(?m)^hosts: .*$", f'hosts: ["{other}"]', file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    return f"{file.name}: {other}"


def publish(at: Edited) -> str:
    """All that changed becomes public, on the next day of many or the same."""
    if not (at.root / ".git").exists():
        _git(at.root, "init", "-q", "-b", "main")
    _git(at.root, "add", "data")
    return _commit(at)


def _commit(at: Edited) -> str:
    day = f"{FIRST_DAY + at.number // 2 * 86_400} +0900"
    commit = ("commit", "-q", "--allow-empty", "-m", f"data: {at.number}")
    _git(at.root, *commit, GIT_COMMITTER_DATE=day)
    return ""


def publish_part(at: Edited) -> str:
    """Some of the files that changed become public; others lie there as somebody writes them."""
    _git(at.root, "reset", "-q")
    changed = ("status", "--porcelain", "-z", "-uall", "--no-renames", "data")
    for entry in _git(at.root, *changed).split("\0"):
        if entry and at.chance.randrange(2):
            _git(at.root, "add", entry[3:])
    return _commit(at)


def public(edit: Edit) -> Edit:
    """An edit that is published with all that changed before."""

    def published(at: Edited) -> str:
        return f"{edit.__name__} {edit(at)}{publish(at)}"

    return published


def in_part(edit: Edit) -> Edit:
    """An edit after which some of what changed is published."""

    def published(at: Edited) -> str:
        return f"{edit.__name__} in part {edit(at)}{publish_part(at)}"

    return published


def template(at: Edited) -> str:
    """Another page."""
    file = at.chance.choice(sorted((at.theme / "templates").glob("*.html")))
    text = file.read_text("utf-8")
    file.write_text(text.replace("</h2>", f" {at.number}</h2>"), "utf-8")
    return file.name


def setting(at: Edited) -> str:
    """Another setting."""
    change: Site = at.chance.choice(
        [
            replace(at.site, names={**at.site.names, "ko": f"이름 {at.number}"}),
            replace(at.site, samples=not at.site.samples),
            replace(at.site, operator={"name": {"ko": "기관", "en": "Body"}, "official": True}),
            replace(at.site, repository=f"https://github.com/example/portal-{at.number}"),
        ]
    )
    at.site = change
    return ""


def clock(at: Edited) -> str:
    """Another day of the build."""
    at.site = replace(at.site, built=at.site.built + timedelta(days=at.number, minutes=7))
    return ""


def request(at: Edited) -> str:
    """Another open request."""
    body = at.record("organizations").stem
    asked = {"number": at.number, "title": f"요청 {at.number}", "organizations": [body]}
    asked |= {"opened": "2026-06-01T09:00:00+09:00", "turn": "reviewers"}
    asked["url"] = f"https://git.example.org/o/p/pulls/{at.number}"
    told = {"told": "2026-06-15T09:00:00+09:00", "applications": [asked]}
    (at.root / "applications.json").write_text(json.dumps(told), "utf-8")
    return body


def branch(at: Edited) -> str:
    """All records as they were at first, as where another branch is looked at."""
    shutil.rmtree(at.root / "data")
    shutil.copytree(at.first, at.root / "data")
    return ""


def back(at: Edited) -> str:
    """A record as it was: without what the last edits added."""
    return _changed(at, at.record(), re.compile(r" ?고침 \d+"), lambda m: "")


EDITS: tuple[Edit, ...] = (
    *(word, word, number, number, day, programme, remark, add, delete, rename),
    *(roster, roster, refer, publish, publish),
    *(template, setting, clock, request, branch, back),
)


def _git(root: Path, *words: str, **more: str) -> str:
    asked, env = ["git", "-C", root, *words], clean() | AUTHOR | more
    return subprocess.run(asked, check=True, env=env, capture_output=True, text=True).stdout


def _changed(
    at: Edited, file: Path, what: re.Pattern[str], to: Callable[[re.Match[str]], str]
) -> str:
    text = file.read_text("utf-8")
    places = list(what.finditer(text))
    if places:
        place = at.chance.choice(places)
        file.write_text(text[: place.start()] + to(place) + text[place.end() :], "utf-8")
    return f"{file.parent.name}/{file.name}"
