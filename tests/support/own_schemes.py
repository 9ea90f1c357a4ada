"""The schemas of a portal whose founder runs schemes of their own."""

from __future__ import annotations

from generator.founding import given
from generator.founding.founders_schemes import FoundersScheme, with_schemes
from generator.records.schema import Schema
from generator.records.schema_files import schemas_in

FAIRS = FoundersScheme("gg_fairs", "경기도 단체관", "Gyeonggi pavilions")
MISSIONS = FoundersScheme("gg_missions", "경기도 통상촉진단", "Gyeonggi missions")


def schemas_of(*own: FoundersScheme) -> dict[str, Schema]:
    """The schemas of records as ``portal init --scheme`` writes them."""
    return schemas_in(with_schemes(given.schemas(), own))
