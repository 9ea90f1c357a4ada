"""Requests for records change only files under data/.
레코드를 고치는 신청은 data/ 아래만 고칩니다.

Why: everything else is code, schemas, settings or text of the portal itself, and could change how
records are judged.  Maintainers look at it, best in a proposal of its own.

왜: 나머지는 프로그램, 스키마, 설정이나 누리집 글이며 판단 방법을 바꿀 수 있습니다. 관리자가
살피며, 레코드와 나누어 따로 신청하는 것이 가장 좋습니다.

Wrong:

    .github/workflows/check.yml  changed together with data/consortia/2026/alpha.yml

Right:

    data/consortia/2026/alpha.yml  changed alone
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.records.findings import Problem, Severity
from generator.review.authority import MAINTAINERS, Need
from generator.review.change import Demand, Proposal

RULE = "edit-outside-data"
MOST = 5  # paths that the message names; the report lists the others


def judge(proposal: Proposal) -> Iterator[Demand]:
    """Say the paths that are not plainly under ``data/``, all in one."""
    if paths := proposal.outside:
        named = ", ".join(paths[:MOST]) + (", …" if len(paths) > MOST else "")
        problem = Problem(RULE, values={"count": len(paths), "paths": named})
        yield Demand(RULE, paths[0], Severity.WARNING, problem, (Need(MAINTAINERS),))
