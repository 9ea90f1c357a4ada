"""schema.org JSON-LD for search engines; real records only."""

from __future__ import annotations

from typing import Any, Protocol

from generator.exports.data_folder import CHARTS
from generator.exports.data_sets import about, media_type
from generator.facts.marks import Marks
from generator.facts.titles import legible, title
from generator.facts.written import period
from generator.records.model import Consortium, Programme, Statistics
from generator.site.settings import Site
from generator.text.catalogues import SITE, translations
from generator.text.dates import exact
from generator.text.languages import LANGUAGES
from generator.text.texts import plain
from generator.views.open_data import OpenData

STATUS = {"": "EventScheduled", "postponed": "EventPostponed"}
"""By how it was given up; any other way is a cancelled one."""


class Whereabouts(Protocol):
    """The part of a page's location used here."""

    def absolute(self, path: str | None = None, language: str | None = None) -> str:
        """The full address of the page."""
        ...


def structured(view: Any, page: Whereabouts, site: Site, language: str) -> dict[str, Any] | None:
    """JSON-LD of a record's page or the data page; None if schema.org has no type for it."""
    if isinstance(view, OpenData):
        return _open_data(view, page, site, language)
    record = getattr(view, "record", None)
    data: dict[str, Any] | None = None
    if isinstance(record, Consortium):
        data = _event(view, language)
    elif isinstance(record, Programme):
        data = _service(view, language)
    elif isinstance(record, Statistics):
        data = _dataset(view, site, language)
    if data is None or record is None:
        return None
    head = {"@context": "https://schema.org", "name": plain(legible(title(record)), language)}
    return head | {"url": page.absolute(), "inLanguage": language} | _kept(data)


def _event(view: Any, language: str) -> dict[str, Any] | None:
    """An Event; None without a known date, which search engines require.

    None of days or places that were worked out, either: schema.org has no way to say so, and who
    finds it by a search would take it for certain.
    """
    when, where, fields = view.event.when, view.event.where, view.record.fields
    if not exact(when.first) or _worked_out(when.marks | where.marks):
        return None
    status = STATUS.get(view.given_up, "EventCancelled")
    city = plain(where.city, language)
    place = {"@type": "PostalAddress", "addressCountry": where.country, "addressLocality": city}
    online = "OnlineEventAttendanceMode" if fields["online"] else "OfflineEventAttendanceMode"
    return {
        "@type": "Event",
        "startDate": when.first,
        "endDate": when.last if exact(when.last) and not when.end_unknown else None,
        "description": period(when, language) if when.marks else "",
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": f"https://schema.org/{online}",
        "location": {"@type": "Place", "name": city or where.country, "address": _kept(place)}
        if where.country
        else None,
        "organizer": [_body(link, language) for link in view.hosts],
    }


def _worked_out(marks: Marks) -> bool:
    return marks.inferred or marks.inferred_year or marks.inferred_month


def _service(view: Any, language: str) -> dict[str, Any]:
    fields = view.record.fields
    bodies = view.managing_body, view.ministry
    return {
        "@type": "GovernmentService",
        "description": plain(fields["purpose"], language),
        "serviceType": plain({"ko": "수출 지원", "en": "Export support"}, language),
        "areaServed": "KR",
        "provider": [_body(link, language) for link in bodies if link],
    }


def _dataset(view: Any, site: Site, language: str) -> dict[str, Any]:
    """The set is the site's, which gathered it and gives the licence; the figures are another's."""
    fields, path = view.record.fields, f"{CHARTS}{view.record.id}.csv"
    periods = sorted(value["period"][:4] for value in fields["values"])
    what = plain(fields["what"] or fields["series"], language).rstrip(". ")
    return {
        "@type": "Dataset",
        "description": f"{what}. {SITE.text(language, 'described', 'gathered')}",
        **_made_by(site, language),
        "isBasedOn": _first_released(view, language) if view.publisher else None,
        "license": site.terms.url,
        "temporalCoverage": f"{periods[0]}/{periods[-1]}" if periods else None,
        "isAccessibleForFree": True,
        "distribution": [_download(path, media_type(path), site)],
    }


def _first_released(view: Any, language: str) -> dict[str, Any]:
    name = plain(view.record.fields["series"], language)
    return {"@type": "CreativeWork", "name": name, "creator": _body(view.publisher, language)}


def _made_by(site: Site, language: str) -> dict[str, Any]:
    body = {"@type": "Organization", "name": site.name(language), "url": site.url}
    return {"creator": body, "publisher": body}


def _open_data(view: OpenData, page: Whereabouts, site: Site, language: str) -> dict[str, Any]:
    """The whole set, with every file as a distribution."""
    say = translations(SITE.folder, language).gettext
    data = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{site.name(language)}: {say('Open data')}",
        "description": about(language),
        "url": page.absolute(),
        "inLanguage": list(LANGUAGES),
        "license": site.terms.url,
        **_made_by(site, language),
        "isAccessibleForFree": True,
        "version": view.tip.id if view.tip else None,
        "dateModified": view.tip.when.isoformat() if view.tip else None,
        "distribution": [
            _download(file.path, media_type(file.path), site, file.size if view.sized else None)
            for file in view.data
        ],
    }
    return _kept(data)


def _download(path: str, type: str, site: Site, size: int | None = None) -> dict[str, Any]:
    data = {
        "@type": "DataDownload",
        "name": path.rpartition("/")[2],
        "contentUrl": site.url + path,
        "encodingFormat": type,
        "contentSize": None if size is None else f"{size} B",
        "license": site.terms.url,
    }
    return _kept(data)


def _body(link: Any, language: str) -> dict[str, Any]:
    return {"@type": "Organization", "name": plain(legible(link.words), language)}


def _kept(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in (None, "", [])}
