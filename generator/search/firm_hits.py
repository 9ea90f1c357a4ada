"""Search results for firms of published rosters: names, products, region."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.facts.firm_pages import page_beside
from generator.facts.rosters import Participation
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
        page_beside(latest, registry).rstrip("/") or f"{latest.consortium.name}/#{anchor(latest)}",
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
    told = offered([entry.fields for entry in entries])
    website = (entries[0].fields["homepage"] or "").partition("://")[2].rstrip("/")
    titles = [entry.consortium.fields["title"] for entry in entries]
    return {
        language: " · ".join(filter(None, (said, website, *(plain(t, language) for t in titles))))
        for language, said in told.items()
    }


def offered(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What a firm makes, its HS codes and its stand, by language; its rows come latest first."""
    made = [product for row in rows for product in row["products"] or ()]
    codes = ", ".join(dict.fromkeys(f"HS {code}" for row in rows for code in row["hs_codes"] or ()))
    booth, found = rows[0]["booth"], {}
    for language in LANGUAGES:
        products = ", ".join(dict.fromkeys(plain(product, language) for product in made))
        stand = booth and SITE.say(language, "hit", "stand", stand=booth)
        found[language] = " · ".join(filter(None, (products, codes, stand)))
    return found
