"""A few words below a hit."""

from __future__ import annotations

from typing import Any

from generator.records.model import Consortium, Record
from generator.search.hits import Schemas, label
from generator.text.texts import only, plain

LONGEST = 120


def excerpt(record: Record, schemas: Schemas, language: str) -> str:
    """The summary and the products of a record."""
    fields = record.fields
    firms = record.taking_part if isinstance(record, Consortium) else ()
    products = [plain(product, language) for firm in firms for product in firm["products"] or ()]
    about = fields.get("summary") or fields.get("what") or _sectors(record, schemas, language)
    texts = [about, ", ".join(dict.fromkeys(products))]
    return cut(" · ".join(word for text in texts if text and (word := plain(text, language))))


def _sectors(record: Record, schemas: Schemas, language: str) -> Any:
    """Its sectors as its sources call them; by our names where these are in Korean alone."""
    said, known = record.fields.get("sector_words"), record.fields.get("sectors")
    if not said or not known or only(said, language):
        return said
    return ", ".join(label(schemas, record.kind, "sectors", id, language) for id in known)


def cut(text: str) -> str:
    """A text that is not too long, or its beginning."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
