"""The repositories that are measured: records alone in Git, with what a site needs, and Hugo's."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from bench.corpus import ROOT, make
from bench.hugo_site import hugo_site
from bench.review import git, proposal_of_one
from generator.records.files import read_schemas

AMOUNT, TITLE = "cost_krw: 20000000", "모의 컨소시엄"


@dataclass(frozen=True)
class Repositories:
    """N consortia, written once into an empty folder and used by every tool."""

    place: Path
    consortia: int

    @cached_property
    def folder(self) -> Path:
        """The records in Git, and a branch that changes one of them."""
        folder = self.place / "repository"
        folder.mkdir()
        make(folder, self.consortia)
        for name in ("mkdocs.yml", "docs"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copyfile)(source, folder / name)
        _without_record_links(folder / "docs")
        (folder / ".gitignore").write_text("site/\n", "utf-8")
        return folder

    @cached_property
    def record(self) -> Path:
        """The record that the branch changes."""
        return proposal_of_one(self.folder)

    @cached_property
    def hugo(self) -> Path:
        """Hugo's site over the same records."""
        hugo_site(self.place / "hugo", self.folder / "data")
        return self.place / "hugo"

    @cached_property
    def schema(self) -> Path:
        """The schema of consortia, for check-jsonschema."""
        schema = self.place / "consortium.json"
        schema.write_text(json.dumps(read_schemas(self.folder)["consortium"].root), "utf-8")
        return schema

    @cached_property
    def files(self) -> list[Path]:
        """The consortia."""
        return sorted((self.folder / "data" / "consortia").rglob("*.yml"))

    @cached_property
    def _amounts(self) -> count[int]:
        return count(20_000_001)

    @cached_property
    def _text(self) -> str:
        return self.record.read_text("utf-8")

    @cached_property
    def _said(self) -> dict[str, str]:
        """What the record says now in the place of what it said first."""
        return {}

    def edit(self) -> None:
        """Give the record an amount that it never had."""
        self.say(AMOUNT, f"cost_krw: {next(self._amounts)}")

    def retitle(self) -> None:
        """Give the record a title that it never had, which lists, calendars and search show."""
        self.say(TITLE, f"{TITLE} {next(self._amounts)}")

    def say(self, first: str, now: str) -> None:
        """Give the record other words in the place of some that it had first."""
        self._said[first] = now
        text = self._text
        for old, new in self._said.items():
            text = text.replace(old, new)
        self.record.write_text(text, "utf-8")

    def come_or_go(self) -> None:
        """Put another record beside it, or take that away."""
        other = self.record.with_name("another.yml")
        if other.exists():
            other.unlink()
        else:
            shutil.copyfile(self.record, other)

    def publish(self) -> None:
        """Make such an edit, and a commit of it on the branch."""
        self.edit()
        git(self.folder, "commit", "--quiet", "--all", "--message", "another amount")


def _without_record_links(docs: Path) -> None:
    """Hand-written pages may link to real records, which a synthetic repository has not."""
    for page in docs.rglob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(text.replace("](portal:", "](https://example.org/"), "utf-8")
