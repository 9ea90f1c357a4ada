"""Where search lists a record or a section."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records.model import Call, Record
from generator.site.section import Section
from generator.site.sections import FOOTER, MENU, OF_RECORDS, SECTIONS, TABLE

GROUPS: Mapping[str, str] = {
    **{id: name for s in OF_RECORDS for id, name in ((s.id, s.name), s.also) if id},
    "participants": "Korean firms and products",
    "guides": "Guides",
}
"""The groups of hits with their names, in the order in which they stand."""
LISTS = {"menu": MENU, "footer": FOOTER, "of_records": OF_RECORDS, "groups": GROUPS}
"""What templates call ``sections``: each of the lists that the table of sections gives."""
BY_NAME = tuple(s for s in TABLE if s.indexed and s.id and not s.handwritten)
"""Sections that are looked for by their own name: of these search takes up the head."""


def section_of(record: Record) -> Section:
    """The section in which a record is listed."""
    if isinstance(record, Call) and record.for_firms:
        return SECTIONS["recruitments"]
    if record.folder not in SECTIONS:
        raise LookupError(
            f"records of the kind {record.kind!r} have no section: generator/site/sections.py"
            f" needs one with the id {record.folder!r}"
        )
    return SECTIONS[record.folder]
