"""One page for each template, for the tests that every kind of page has to pass."""

from __future__ import annotations

from pathlib import Path

from generator.records.model import KINDS as RECORD_KINDS
from generator.site.section import Section
from generator.site.sections import OF_RECORDS, TABLE
from tests.support import ROOT

EXAMPLES = {
    "call": "calls/2026-jakarta-jbio/",
    "consortium": "consortia/2025/medica-kmdica/",
    "exhibition": "exhibitions/medica/",
    "organization": "organizations/kmdica/",
    "programme": "programmes/2026/",
    "statistics": "statistics/sme-exports/",
}
"""Records that show much; of another kind the first one is taken."""
WITHIN = {
    "call-sample": "samples/calls/2026-beauty-autumn/",
    "consortium-sample": "samples/consortia/2025/medical-fair-example-medical-coop/",
    "calendar-months": "calendar/2025/months/",
    "firm": "samples/participants/firm-ex-0001/",
    "rule": "rules/end-before-start/",
    "change_rule": "rules/frozen-field-changed/",
    "field_list": "fields/call/",
    "form": "apply/consortium/",
    "sending": "apply/send/",
    "handwritten": "about/",
    "handwritten-tasks": "apply/",
    "handwritten-pictures": "submitting/",
}
"""Pages inside a section that are drawn in a way of their own."""


def name(section: Section) -> str:
    """What the tests call the first page of a section: its template."""
    return Path(section.template or section.id or "home").stem


def example(kind: str) -> str:
    """The page of one record of a kind, a made-up one where there is no real one."""
    folder = RECORD_KINDS[kind].folder
    for data, above in ((ROOT / "data", ""), (ROOT / "data" / "samples", "samples/")):
        for file in sorted((data / folder).rglob("*.yml")):
            return f"{above}{file.relative_to(data).with_suffix('').as_posix()}/"
    raise LookupError(f"no record of the kind {kind!r} in data/: its page cannot be tested")


KINDS = {
    **{name(section): section.path for section in TABLE if not section.handwritten},
    **{
        f"{name(section)}-sample": f"samples/{section.path}" for section in TABLE if section.samples
    },
    **{kind: EXAMPLES.get(kind) or example(kind) for kind in RECORD_KINDS},
    **WITHIN,
}
RECORDS = (*RECORD_KINDS, "consortium-sample")
LISTS = tuple(name(section) for section in OF_RECORDS)
NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
UNSEEN = {"findings", "newsletter", "shell"}
"""Templates of no page of a sound site."""


def localized(path: str, language: str) -> str:
    """A path in one language; the page of lost visitors stands in each language's own root."""
    return path if language == "ko" else f"en/{path}"
