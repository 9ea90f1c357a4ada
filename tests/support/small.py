"""A small repository for tests that build: a few real-looking records, one sample, two texts."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.records.schema import Schema
from tests.support import ROOT
from tests.support.records import laid_out

FIRMS = "\n".join(
    f"  - name: {{ko: 예시기업 {n}, en: Example Firm {n}}}\n    products: [예시 품목]"
    for n in range(10)
)
RECORDS = f"""
# organizations/mss
type: ministry
---
# organizations/kbiz
type: managing_body
---
# organizations/kmdica
names:
  - name: {{ko: 한국의료기기공업협동조합, en: KMDICA}}
type: industry_association
---
# programmes/2025
year: 2025
---
# programmes/2026
kinds:
  general:
    label: {{ko: 일반수출컨소시엄, en: Single-year}}
---
# exhibitions/medica
aliases: [Medica]
---
# calls/2026-hosts
notice_no: "2025-1"
---
# consortia/2025/medica-kmdica
summary: 한국관으로 참가합니다.
---
# statistics/sme-exports
publisher: "mss"
---
# samples/organizations/mss
type: ministry
---
# samples/organizations/kbiz
type: managing_body
---
# samples/organizations/kmdica
type: industry_association
---
# samples/programmes/2025
year: 2025
---
# samples/exhibitions/medica
aliases: [예시]
---
# samples/consortia/2025/medica-kmdica
title: "[예시 자료] 예시 컨소시엄"
roster_consent: "2025-01-02"
participants:
{FIRMS}
budget:
  - item: booth_rental
    cost_krw: 20000000
    subsidy_krw: 14000000
"""

SETTINGS = """
site_name: 시험 누리집
site_url: {url}
theme: {{name: portal}}
plugins:
  - portal: {{name_en: Test portal, demo_day: "2025-06-15"}}
"""


def small_repository(
    folder: Path, schemas: Mapping[str, Schema], url: str = "https://x.example/"
) -> Path:
    """Write the repository into an empty folder, and say where it is."""
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    for file, content in laid_out(RECORDS, schemas).items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    for name, text in {
        "about.md": "# 안내\n\n[공고](portal:calls/2026-hosts)를 보십시오.\n",
        "en/about.md": "# About\n\nSee [the call](portal:calls/2026-hosts).\n",
    }.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS.format(url=url), "utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
