"""Keeps a wheel, or sources to make one of, from being packed without the theme's assets.

Git ignores them, and `make ready` makes them.
Hatchling runs this before it builds (`tool.hatch.build.hooks.custom`).
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NEEDED = ("krds_tokens.css", "portal.js", "search.js", "noto-sans-kr", "world/countries-110m.json")


class Assets(BuildHookInterface):  # type: ignore[type-arg]
    """Refuses what would become a wheel in which pages would have neither styles nor scripts."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install comes before the assets, and needs none."""
        vendor = Path(self.root) / "generator" / "theme" / "vendor"
        lacking = [name for name in NEEDED if not (vendor / name).exists()]
        if version != "editable" and lacking:
            raise RuntimeError(
                f"테마의 파일이 없습니다: {', '.join(lacking)}. 먼저 make ready를 실행하십시오."
                " / The theme's files are missing: run `make ready` first."
            )
