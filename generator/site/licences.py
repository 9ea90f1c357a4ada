"""Licences of the open data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """One licence, as pages, feeds and descriptions of data name it."""

    id: str
    open_definition: str
    """The name that Frictionless knows; ``other-at`` is any licence that asks for attribution."""
    title: str
    url: str


LICENCES = {
    licence.id: licence
    for licence in (
        Licence(
            "CC-BY-4.0",
            "CC-BY-4.0",
            "Creative Commons Attribution 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        Licence(
            "KOGL-1",
            "other-at",
            "공공누리 제1유형 (출처표시) / Korea Open Government License type 1",
            "https://www.kogl.or.kr/info/licenseType1.do",
        ),
    )
}
