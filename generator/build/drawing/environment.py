"""The Jinja environment: filters, field access, and a guard against printing non-text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, MutableMapping
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.build.drawing.compiled_templates import CompiledTemplates
from generator.build.drawing.line_ends import LineEnds
from generator.build.drawing.list_filters import given, list_filters
from generator.build.drawing.short_html import ShortHtml
from generator.build.drawing.template_code import DirectCode
from generator.build.drawing.template_values import marked
from generator.build.drawing.template_words import template_words
from generator.facts import written as facts
from generator.text.catalogues import translations
from generator.text.filters import filters

KEY = re.compile("[a-z0-9]+(?:[_-][a-z0-9]+)*")


class Fielded(dict[type, bool]):
    """Whether values of a type have fields; asked half a million times, of a few dozen types."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = issubclass(kind, Mapping)
        return self[kind]


FIELDED = Fielded()


class FieldEnvironment(Environment):
    """Reads ``settlement.items`` as the field named items, never as the method of a dict."""

    code_generator_class = DirectCode
    plain: set[type] = set()  # noqa: RUF012 # it grows
    """Types of what was read and is no mapping: code of templates reads their attributes itself."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if FIELDED[type(obj)]:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        try:
            value = getattr(obj, attribute)
            self.plain.add(type(obj))
            return value
        except AttributeError:
            return super().getattr(obj, attribute)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """A template, which does not change while a site is made; pages ask for seven of them."""
        if name not in self._found:
            self._found[name] = super().get_template(name, parent, globals)
        return self._found[name]

    @cached_property
    def _found(self) -> dict[str | Template, Template]:
        return {}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return self.globals if d is None else super().make_globals(d)


COMPILED = CompiledTemplates()
WRITTEN = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


def tojson(value: Any) -> Markup:
    """A value as JSON for a script or an attribute; one encoder writes all that pages hold."""
    written = WRITTEN(value)
    for sign in "<>&'":
        if sign in written:
            written = written.replace(sign, f"\\u{ord(sign):04x}")
    return marked(written)


def environment(theme: Path, language: str) -> Environment:
    """The templates of a theme in one language, with the filters that write it."""
    made = FieldEnvironment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # all of them
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", ShortHtml, LineEnds],
        optimized=False,  # constants are not worked out, so that languages share what is compiled
        bytecode_cache=COMPILED,
    )
    made.filters.update({name: _plain(filter) for name, filter in made.filters.items()})
    made.newstyle_gettext = True  # type: ignore[attr-defined]
    made.globals.update(template_words(translations(theme / "locale", language)))
    made.filters.update(filters(language) | facts.filters(language) | list_filters(made))
    made.filters["tojson"] = tojson
    made.tests["given"] = given
    made.tests["key"] = lambda value: isinstance(value, str) and bool(KEY.fullmatch(value))
    return made


def _plain(filter: Any) -> Any:
    """A filter of Jinja that does not ask at each call whether templates are asynchronous."""
    return filter.__wrapped__ if hasattr(filter, "jinja_async_variant") else filter
