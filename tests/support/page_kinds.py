"""One page for each template, for the tests that every kind of page has to pass."""

from __future__ import annotations

KINDS = {
    "home": "",
    "call": "calls/2026-jakarta-jbio/",
    "call-sample": "samples/calls/2026-beauty-autumn/",
    "calls": "calls/",
    "recruitments": "recruitments/",
    "consortia": "consortia/",
    "consortium": "consortia/2025/medica-kmdica/",
    "consortium-sample": "samples/consortia/2025/medical-fair-example-medical-coop/",
    "exhibition": "exhibitions/medica/",
    "exhibitions": "exhibitions/",
    "organization": "organizations/kmdica/",
    "organizations": "organizations/",
    "overlaps": "overlaps/",
    "participants": "participants/",
    "participants-sample": "samples/participants/",
    "programme": "programmes/2026/",
    "programmes": "programmes/",
    "statistics": "statistics/sme-exports/",
    "statistics_list": "statistics/",
    "subsidies": "subsidies/",
    "subsidies-sample": "samples/subsidies/",
    "tools": "tools/",
    "tools-sample": "samples/tools/",
    "calendar": "calendar/",
    "calendar-months": "calendar/2025/months/",
    "changes": "changes/",
    "data": "data/",
    "rule": "rules/end-before-start/",
    "rules": "rules/",
    "field_list": "fields/call/",
    "fields": "fields/",
    "samples": "samples/",
    "search": "search/",
    "handwritten": "about/",
    "handwritten-pictures": "submitting/",
    "404": "404.html",
}
RECORDS = ("call", "consortium", "consortium-sample", "exhibition", "organization", "programme")
LISTS = ("recruitments", "consortia", "exhibitions", "organizations", "programmes")
NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
UNSEEN = {"findings", "shell"}
"""Templates of no page of a sound site."""


def localized(path: str, language: str) -> str:
    """A path in one language; the page of lost visitors stands in each language's own root."""
    return path if language == "ko" else f"en/{path}"
