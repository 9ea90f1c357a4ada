"""Search results for firms of published rosters: names, products, region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.facts.firm_pages import page_of_row
from generator.facts.firms import Participation
from generator.records.model import Consortium
from generator.records.registry import Registry
from generator.search.hits import Hit, Schemas, hit
from generator.search.record_text import in_every_language
from generator.text.catalogues import SITE
from generator.text.languages import LANGUAGES
from generator.text.texts import plain


def shown_firm(entries: Sequence[Participation], registry: Registry) -> Hit:
    """A firm as a hit: it leads to its page, or to its row in the latest group's roster."""
    latest = entries[0]
    group = hit(latest.consortium, registry)
    return Hit(
        page_of_row(latest.fields, registry).rstrip("/")
        or f"{latest.consortium.name}/#{anchor(latest)}",
        "participants",
        latest.fields["name"],
        group.days,
        group.where,
    )


def anchor(entries: Participation) -> str:
    """Where a firm stands on its consortium's page."""
    shown_before = entries.consortium.taking_part
    return f"firm-{next(n for n, firm in enumerate(shown_before, 1) if firm is entries.fields)}"


def words(entries: Sequence[Participation], schemas: Schemas) -> Iterator[str]:
    """What a firm makes, its HS codes, its region, and the groups it was in."""
    node = schemas[Consortium.kind].field(("participants", 0, "region")) or {}
    for participation in entries:
        fields = participation.fields
        for product in fields["products"] or ():
            yield from in_every_language(product)
        for code in fields["hs_codes"] or ():
            yield f"HS 코드 {code}"
            yield f"HS code {code}"
        yield from node.get("x-labels", {}).get(fields["region"], {}).values()


def excerpts(entries: Sequence[Participation]) -> dict[str, str]:
    """What a firm makes, where it stands, its website and its groups, as the hit shows them."""
    return {language: _excerpt(entries, language) for language in LANGUAGES}


def _excerpt(entries: Sequence[Participation], language: str) -> str:
    groups = (plain(entry.consortium.fields["title"], language) for entry in entries)
    website = (entries[0].fields["homepage"] or "").partition("://")[2].rstrip("/")
    told = (offered([entry.fields for entry in entries], language), website, *groups)
    return " · ".join(filter(None, told))


def offered(rows: Sequence[Mapping[str, Any]], language: str) -> str:
    """What a firm makes, its HS codes and its stand; its rows on rosters come latest first."""
    products = [plain(product, language) for row in rows for product in row["products"] or ()]
    codes = [f"HS {code}" for row in rows for code in row["hs_codes"] or ()]
    stand = rows[0]["booth"] and SITE.say(language, "hit", "stand", stand=rows[0]["booth"])
    told = (", ".join(dict.fromkeys(products)), ", ".join(dict.fromkeys(codes)), stand)
    return " · ".join(filter(None, told))
