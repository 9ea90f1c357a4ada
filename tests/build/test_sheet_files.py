"""The tables and starter files that a site offers can be filled in and read."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.build.files.sheet_files import GUIDE, sheet_files
from generator.check import Checked
from generator.records.schema import Schema
from tests.support import desks
from tests.support.worlds import SITE


@pytest.mark.slow
def test_a_site_with_the_guide_offers_tables_and_starters(
    published: Checked, schemas: dict[str, Schema]
) -> None:
    site = replace(SITE, handwritten=(GUIDE,))
    made = {one.path: one.content for one in sheet_files(published.registry, schemas, site)}
    again = {one.path: one.content for one in sheet_files(published.registry, schemas, site)}
    assert made == again and list(sheet_files(published.registry, schemas, SITE)) == []
    book = load_workbook(BytesIO(made["sheets/roster.xlsx"]))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[3]][:2] == ["기업명 *", "기업명 (영어)"]
    sheet["A4"], sheet["H4"] = "예시기업 가", "경기"
    filled = BytesIO()
    book.save(filled)
    host = desks.of("samples/consortia/2026/beauty-spring-example-trade").without("participants")
    firms = host.imported(filled.getvalue()).data["participants"]
    assert firms == [{"name": "예시기업 가", "region": "KR-41"}]
    start = made["starters/organization.yml"].decode()
    assert start.startswith(
        f"# yaml-language-server: $schema={SITE.url}schemas/organization.schema.json\n"
    )
