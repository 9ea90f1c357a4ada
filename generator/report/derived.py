"""Findings that only follow from another one: mended there, they are gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.records.findings import Finding, Severity

MONEY = (
    "ineligible-cost-item",
    "subsidy-over-cap",
    "subsidy-over-rate",
    "support-over-rate",
    "too-few-participants",
    "too-many-participants",
    "unknown-kind",
)
"""What a programme year allows."""
OF_YEAR = (*MONEY, "another-year-in-text", "applied-outside-window", "call-of-another-year")
OF_EDITION = ("funded-twice", "recorded-twice", "rival-pavilions", "unused-waiver")
OF_DAYS = (
    "agreed-after-event",
    "as-of-too-early",
    "days-far-apart",
    "plan-told-as-result",
    "recruits-after-dispatch",
    "result-of-coming-event",
    "results-before-dispatch",
    "settled-before-reported",
    "stop-outside-dispatch",
    "withdrawn-out-of-time",
)
OF_CALL = (
    "applied-outside-window",
    "decided-out-of-order",
    "left-off-list",
    "listed-of-another-call",
    "selected-before-applied",
)
OF_OTHER_DAYS = ("dispatch-outside-edition", "edition-number-out-of-order", "editions-on-same-days")
OF_NUMBER = ("one-firm-two-names",)
OF_FIRM = (
    "duplicate-participant",
    "funded-twice",
    "one-firm-two-regions",
    "over-participation-limit",
)
DERIVED: Mapping[str, tuple[str, ...]] = {
    "one-firm-two-names.number": OF_FIRM,
    "call-of-another-host": ("recorded-twice",),
    "call-of-another-host.organizers": ("recorded-twice",),
    "dispatch-outside-edition": (*OF_EDITION, *OF_DAYS),
    "dispatch-outside-edition.edition": (*OF_EDITION, *OF_DAYS),
    "duplicate-participant.name": OF_NUMBER,
    "duplicate-participant.number": OF_NUMBER,
    "edition-not-held": OF_EDITION,
    "kinds-differ": MONEY,
    "kinds-differ.continued": MONEY,
    "event-of-another-year": OF_YEAR,
    "languages-swapped": OF_NUMBER,
    "more-firms-than-selected.left": ("more-reporting-than-firms",),
    "stop-outside-edition": OF_EDITION,
    "summary-counts-differ": ("english-differs",),
    "summary-counts-differ.english": ("english-differs",),
    "subsidy-over-cost": ("subsidy-over-rate",),
    "text-of-another-event.season": ("english-differs", "recorded-twice.title"),
    "english-differs": ("recorded-twice.title",),
    "edition-outside-its-year": OF_OTHER_DAYS,
    "wrong-audience.firms": OF_CALL,
    "wrong-year-folder.event": ("left-off-list",),
    "wrong-year-folder.programme": (*OF_YEAR, "left-off-list"),
    "wrong-year-folder.taken": OF_YEAR,
    "wrong-year-folder.edition-taken": ("another-year-in-text", "recorded-twice"),
    "wrong-year-folder.edition": ("another-year-in-text",),
    "wrong-year-folder.by-programme": ("wrong-year-name",),
}
"""What may follow from a mistake that a rule tells of, in the same record or about it.

The surer a rule names its cause, the earlier it stands.
"""
COPIES = ("wrong-year-folder.copy", "recorded-twice.copy", "recorded-twice.same")
"""From which all follows that is told of the record, but that it names a person: that is public."""


def without_derived(found: list[Finding]) -> Iterator[Finding]:
    """The findings without those that follow from another, which is told as gravely as they are."""
    roots = _roots(found)
    about: dict[str, list[Finding]] = {root.place.file: [] for root in roots}
    for finding in found if roots else ():
        for file in _files(finding) & about.keys():
            about[file].append(finding)
    held: dict[int, list[Finding]] = {}
    back: set[int] = set()
    for root in roots:
        if id(root) not in back:
            held[id(root)] = [one for one in about[root.place.file] if _follows(one, root)]
            back |= {id(finding) for finding in held[id(root)]}
    copies = [one for one in found if one.problem.id in COPIES and id(one) not in back]
    for finding in sorted(found, key=lambda one: one not in copies) if copies else found:
        if id(finding) not in back:
            severity = _weightiest(held.get(id(finding), ()), finding.severity)
            yield replace(finding, severity=severity) if severity > finding.severity else finding


def _roots(found: Iterable[Finding]) -> list[Finding]:
    """What others may follow from, the surest first: what it holds back holds nothing back."""
    order = {id: place for place, id in enumerate((*COPIES, *DERIVED))}
    return sorted((f for f in found if f.problem.id in order), key=lambda f: order[f.problem.id])


def _files(finding: Finding) -> set[str]:
    """The files of the records that a finding is about."""
    return {finding.place.file, *(place.file for place in finding.see)}


def _follows(finding: Finding, root: Finding) -> bool:
    """Whether a finding about the same record may only follow from another one."""
    if finding is root:
        return False
    if root.problem.id in COPIES:
        return finding.rule != "personal-data"
    return not {finding.rule, finding.problem.id}.isdisjoint(DERIVED[root.problem.id])


def _weightiest(held: Iterable[Finding], own: Severity) -> Severity:
    return max((own, *(finding.severity for finding in held)))
