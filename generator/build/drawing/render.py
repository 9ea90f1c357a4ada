"""Renders pages with Jinja: page in, bytes out.

Templates see ``view`` (what the page shows), ``page``, ``site`` and ``language``, and filters that
format values.  Autoescape is on, undefined names stop the build, and nothing depends on MkDocs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.build.drawing.environment import environment
from generator.build.drawing.location import Location
from generator.build.drawing.roster_rows import RosterRows
from generator.build.drawing.structured import structured
from generator.build.forms.tasks import beginning_like, correcting, tasks
from generator.build.handbook.rules import thresholds
from generator.build.pages.field_forms import field_answers
from generator.build.pages.page import Page
from generator.cache.contents import digest
from generator.cache.versions import theme_now
from generator.charts.chart_words import ChartWords
from generator.charts.drawn_charts import inline
from generator.charts.worldmap import world
from generator.facts import state
from generator.records.model import FOLDERS
from generator.records.schema import Schema
from generator.rules import rulebook
from generator.rules.rule_page import rule_page
from generator.site.listed import LISTS
from generator.site.settings import Site
from generator.text.languages import LANGUAGES, locale, others, own_name
from generator.text.texts import plain

NEVER = datetime(1, 1, 1, tzinfo=UTC)
THEME = Path(__file__).parents[2] / "theme"


def _at(fields: Mapping[str, Any], path: str) -> Any:
    """The value of a field inside groups; None where a group around it is absent."""
    value: Any = fields
    for step in path.split("."):
        value = value[step] if value is not None else None
    return value


ALIKE = {
    "languages": LANGUAGES,
    "own_name": own_name,
    "sections": LISTS,
    "states": {"open": state.OPEN, "over": state.OVER},
    "kinds": {folder: kind.kind for folder, kind in FOLDERS.items()},
    "correcting": correcting,
    "beginning_like": beginning_like,
    "at": _at,
}
"""What templates know in every language."""


@dataclass(frozen=True)
class Renderer:
    """Draws pages of one site."""

    site: Site
    schemas: Mapping[str, Schema]
    theme: Path = THEME

    def render(self, page: Page, language: str) -> bytes:
        """One page in one language, as the bytes of its file."""
        environment = self._environments[language]
        self._places[language].move_to(page)
        return environment.get_template(page.template).render(view=page.view).encode()

    def digest(self) -> str:
        """A digest of what all pages share but the moment: templates, words, schemas, settings."""
        return digest((replace(self.site, built=NEVER), theme_now(self.theme), self._of_schemas))

    @cached_property
    def _of_schemas(self) -> str:
        return digest((name, schema.root) for name, schema in sorted(self.schemas.items()))

    @cached_property
    def _environments(self) -> dict[str, Environment]:
        """One per language; both run the same code, with words of their own."""
        return {language: self._environment(language) for language in LANGUAGES}

    @cached_property
    def _places(self) -> dict[str, Location]:
        return {language: Location(self.site, language) for language in LANGUAGES}

    def _environment(self, language: str) -> Environment:
        made = environment(self.theme, language)
        place = self._places[language]
        words = ChartWords(language, self.schemas, self.site, place.beside)
        fields = field_answers(self.schemas, language)
        made.globals.update(
            ALIKE,
            **fields,
            language=language,
            other_languages=others(language),
            locale=locale(language),
            site=self.site,
            page=place,
            rules_by=self._rules_by,
            tasks=tasks(),
            rule_title=lambda id: plain(rule_page(rulebook()[id].page).title, language),
            asset_version=cache(self._asset_version),
            structured=lambda view, page: structured(view, page, self.site, language),
            roster_rows=RosterRows(place, fields["choice"]),
            chart_words=words,
            drawn=lambda chart: inline(chart, words),
            world=lambda: world(self.theme / "vendor" / "world" / "countries-110m.json"),
        )
        return made

    def _rules_by(self, paths: Collection[str]) -> tuple[str, ...]:
        """The rules that go by any of some fields of a programme year."""
        return tuple(id for id, terms in self._terms.items() if set(terms).intersection(paths))

    @cached_property
    def _terms(self) -> dict[str, tuple[str, ...]]:
        return {id: thresholds(rule, self.schemas["programme"]) for id, rule in rulebook().items()}

    def _asset_version(self, name: str) -> str:
        """A short content hash, so that browsers fetch changed files."""
        made, ours = (self.theme / folder / name for folder in ("vendor", "assets"))
        content = (made if made.is_file() else ours).read_bytes()
        return hashlib.sha256(content).hexdigest()[:8]
