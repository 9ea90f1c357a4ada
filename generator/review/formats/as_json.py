"""For programs: the review as JSON; ``schemas/output/review.schema.json`` describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from generator.review.report_model import (
    ApprovalNeed,
    Findings,
    HeaderFact,
    MoneyRow,
    Remark,
    Report,
    ReportChange,
)

VERSION = 1


def render(report: Report) -> str:
    """One object with everything the review says."""
    content = asdict(report)
    content["open"] = [{"number": number, "files": files} for number, files in report.open]
    return json.dumps({"version": VERSION, **content}, ensure_ascii=False, indent=2) + "\n"


def read(content: Mapping[str, Any]) -> Report:
    """The review that was rendered; its JSON has to be as the schema says."""
    written = {name: value for name, value in content.items() if name != "version"}
    changes = [_change(change) for change in content["changes"]]
    needs = [{**need, "had": tuple(need["had"])} for need in content["needs"]]
    findings = {part: _each(Remark, found) for part, found in content["findings"].items()}
    return Report(
        **written
        | {
            "changes": _each(ReportChange, changes),
            "outside": tuple(content["outside"]),
            "money": _each(MoneyRow, content["money"]),
            "demands": _each(Remark, content["demands"]),
            "findings": Findings(**findings),
            "needs": _each(ApprovalNeed, needs),
            **{name: tuple(content[name]) for name in ("stale", "objections", "barred")},
            "open": tuple((one["number"], tuple(one["files"])) for one in content["open"]),
            "labels": tuple(content["labels"]),
        }
    )


def _change(written: Mapping[str, Any]) -> dict[str, Any]:
    lists = {part: tuple(written[part]) for part in ("lines", "folded")}
    return {**written, **lists, "header": _each(HeaderFact, written["header"])}


def _each(made: type[Any], entries: Iterable[Mapping[str, Any]]) -> tuple[Any, ...]:
    return tuple(made(**entry) for entry in entries)
