"""What keeps a change from being published where no forge asks a person first."""

from __future__ import annotations

from generator.proposals.review_proposal import Reviewed
from generator.records.findings import Finding, Severity

PEOPLE = {"personal-data", "roster-without-consent", "sole-trader-number"}


def breaking(reviewed: Reviewed) -> list[Finding]:
    """The reasons: errors that it causes anywhere, and any suspicion of personal data."""
    found = reviewed.judgement.compared
    caused = (*found.caused, *found.elsewhere)
    return [f for f in caused if f.severity is Severity.ERROR or _of_people(f)]


def _of_people(finding: Finding) -> bool:
    return finding.rule in PEOPLE and finding.severity is Severity.WARNING
