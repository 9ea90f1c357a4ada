"""The sections of the site, in one table: menus, search groups, site map and tests are made of it.

A section is the first part of an address (``consortia/``).  Each says where visitors find it, and
one outside all menus says why, so that no page is forgotten.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import model
from generator.site.section import Section, handwritten

ASKING = "the page on asking for publication"
TABLE = (
    Section(id="", name="Home", outside="the site's name on every page", view="home:home"),
    Section(
        id="recruitments",
        name="Calls for firms",
        menu="Calls",
        view="calls:recruitments",
        kind=model.Call,
        record_view="call:call",
    ),
    Section(
        id="calls",
        name="Calls for hosts",
        under="recruitments",
        view="calls:host_calls",
        kind=model.Call,
        record_view="call:call",
    ),
    Section(
        id="consortia",
        name="Consortia",
        menu="Consortia",
        view="consortia:consortia",
        kind=model.Consortium,
        record_view="consortium:consortium",
        also=("other_consortia", "Participation under other programmes"),
    ),
    Section(
        id="exhibitions",
        name="Exhibitions",
        menu="Exhibitions",
        view="exhibitions:exhibitions",
        kind=model.Exhibition,
        record_view="exhibition:exhibition",
    ),
    Section(
        id="organizations",
        name="Organizations",
        menu="Organizations",
        view="organizations:organizations",
        kind=model.Organization,
        record_view="organization:organization",
    ),
    Section(
        id="programmes",
        name="Programme",
        menu="Programme",
        view="totals:totals",
        kind=model.Programme,
        record_view="programme:programme",
    ),
    Section(
        id="statistics",
        name="Statistics",
        menu="Statistics",
        view="statistics:statistics",
        template="statistics_list.html",
        kind=model.Statistics,
        record_view="series:series",
    ),
    Section(
        id="crosstabs",
        name="Cross-tables",
        under="statistics",
        view="crosstabs:crosstabs",
        samples=True,
    ),
    Section(id="samples", name="Samples", footer=True, indexed=False),
    Section(
        id="tools",
        name="Self-check and cost calculator",
        under="programmes",
        footer=True,
        view="tools:tools",
        samples=True,
    ),
    Section(
        id="subsidies",
        name="Subsidies",
        under="programmes",
        footer=True,
        view="subsidies:subsidies",
        samples=True,
    ),
    Section(id="calendar", name="Calendar", menu="Calendar"),
    Section(id="alerts", name="Alerts", menu="Alerts"),
    Section(id="changes", name="Changes", footer=True),
    Section(id="data", name="Open data", footer=True),
    Section(
        id="overlaps",
        name="Korean pavilions at one exhibition",
        outside="the list of exhibitions",
        view="overlaps:overlaps",
    ),
    Section(
        id="participants",
        name="Korean firms and products",
        menu="Korean firms and products",
        alone=True,  # until a roster is published
        view="participants:participants",
        samples=True,
    ),
    Section(
        id="applications",
        name="Open requests",
        outside=f"{ASKING}, and organizations that have one",
    ),
    Section(id="rules", name="Rules", outside="a programme year and the guides"),
    Section(id="fields", name="Handbook of fields", outside="the rules and the guides"),
    Section(id="search", name="Search", outside="the box on every page", indexed=False),
    Section(
        id="404.html",
        name="Page not found",
        outside="addresses without a page",
        alone=True,
        indexed=False,
    ),
    handwritten("about", "About this site"),
    handwritten("apply", "Requesting publication"),
    handwritten("privacy", "Privacy"),
    handwritten("copyright", "Copyright"),
    handwritten("accessibility", "Accessibility"),
    handwritten("contact", "Contact"),
    handwritten("api", "For developers", outside="the page of the open data"),
    handwritten("submitting", "Requesting publication, step by step", outside=ASKING),
    handwritten("spreadsheet", "Sending spreadsheets", outside=ASKING),
    handwritten("reviewing", "Guide for reviewers", outside=ASKING),
    handwritten("takedown", "When personal data was published", outside="the contact page"),
)
SECTIONS: Mapping[str, Section] = {section.id: section for section in TABLE}
MENU = tuple(section for section in TABLE if section.menu)
FOOTER = tuple(section for section in TABLE if section.footer)
OF_RECORDS = tuple(section for section in TABLE if section.kind)
