"""Reads the portal's settings from ``mkdocs.yml`` without MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import yaml

from generator.site.settings import Site


class Loader(yaml.SafeLoader):
    """A YAML loader for ``mkdocs.yml`` that ignores custom tags."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def site_of(text: str) -> Site:
    """The site described by ``mkdocs.yml``, without a build time."""
    said: Any = yaml.load(text, Loader) or {}
    plugins = [
        p["portal"] for p in said.get("plugins", ()) if isinstance(p, dict) and "portal" in p
    ]
    own: Mapping[str, Any] = (plugins[0] or {}) if plugins else {}
    name = said.get("site_name", "")
    return Site(
        names={
            "ko": name,
            "en": own.get("name_en", "Export Consortium Portal"),
            **own.get("names", {}),
        },
        url=str(said.get("site_url", "")).rstrip("/") + "/",
        built=datetime.fromtimestamp(0, UTC),
        operator=own.get("operator", {}),
        publisher=own.get("publisher", {}),
        repository=str(said.get("repo_url", "")),
        samples=own.get("samples", True),
        demo_day=str(own.get("demo_day", "")),
    )
