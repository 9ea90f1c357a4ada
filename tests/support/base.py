"""The published records that all proposals of the tests start from; every account is made up.

Reviewers are github 1, 2, 3; maintainers 8, 9.  ``alpha`` has github 100 and 101, ``beta`` github
200, ``gamma`` no account.
"""

from __future__ import annotations

from tests.support import ROOT

ALPHA, BETA, REVIEWER, OUTSIDER = "github:100", "github:200", "github:1", "github:666"
FAIR_ALPHA = "data/consortia/2026/fair-alpha.yml"
NEW = "data/consortia/2026/new.yml"
ORG_ALPHA = "data/organizations/alpha.yml"
CALL = "data/calls/2026-fair.yml"
NOW = "2026-11-20T12:00:00+09:00"
SOURCES = 'sources:\n  - title: "공고문"\n    basis: notice\n'

ROLES = """\
reviewers:
  team: "@example-org/reviewers"
  accounts:
    - {forge: github, id: 1, login: reviewer-one}
    - {forge: github, id: 2}
    - {forge: github, id: 3}
maintainers:
  accounts:
    - {forge: github, id: 8}
    - {forge: github, id: 9}
"""


def organization(name: str, *accounts: int, type: str = "industry_association") -> str:
    """A host with accounts on GitHub."""
    lines = "".join(f"  - {{forge: github, id: {id}, login: {name}-{id}}}\n" for id in accounts)
    rest = f"accounts:\n{lines}" if accounts else ""
    return f"names:\n  - name: {name} 협동조합\ntype: {type}\n{rest}{SOURCES}"


def firms(*names: str) -> str:
    """A roster."""
    rows = "".join(f"  - name: {name}\n    products: [의료기기]\n" for name in names)
    return f'roster_consent: "2026-01-02"\nparticipants:\n{rows}'


def consortium(host: str, *more: str) -> str:
    """A consortium of the programme year, with the lines that a test is about."""
    return (
        f'title: {host} 컨소시엄\nprogramme: "2026"\nscheme: export_consortium\nkind: general\n'
        f'hosts: ["{host}"]\n' + "".join(more) + SOURCES
    )


def call(audience: str, closes: str, *more: str) -> str:
    """A call."""
    return (
        f"title: {audience} 모집\naudience: {audience}\nscheme: export_consortium\n"
        f'programmes: ["2026"]\ncloses: "{closes}"\n' + "".join(more) + SOURCES
    )


PROGRAMME = f"""\
title: 2026년 수출컨소시엄사업
scheme: export_consortium
year: 2026
managing_body: "kbiz"
budget_krw: 1000000000
kinds:
  general:
    label: 일반
  promising:
    label: 유망
participants:
  minimum: 2
subsidy:
  max_percent: 70
  items:
    booth_rental:
      label: {{ko: 부스 임차료, en: Booth rental}}
    interpretation:
      label: {{ko: 통역비, en: Interpretation}}
{SOURCES}"""

BUDGET = """\
budget:
  - item: booth_rental
    cost_krw: 24000000
    subsidy_krw: 12000000
  - item: interpretation
    cost_krw: 4000000
    subsidy_krw: 2000000
"""
SETTLED = """\
settlement:
  confirmed: "2026-10-01"
  items:
    - item: booth_rental
      cost_krw: 24000000
      subsidy_krw: 12000000
"""
FAIR = f"""\
names:
  - name: 예시 박람회
editions:
  "2026":
    starts: "2026-12-01"
    ends: "2026-12-04"
{SOURCES}"""

RECORDS = {
    "data/roles.yml": ROLES,
    "data/organizations/kbiz.yml": organization("kbiz", type="managing_body"),
    "data/organizations/alpha.yml": organization("alpha", 100, 101),
    "data/organizations/beta.yml": organization("beta", 200),
    "data/organizations/gamma.yml": organization("gamma"),
    "data/programmes/2026.yml": PROGRAMME,
    "data/calls/2026-hosts.yml": call("hosts", "2025-10-24"),
    "data/calls/2026-more.yml": call("hosts", "2026-11-20T18:00"),
    "data/calls/2026-fair.yml": call(
        "participants", "2026-12-10", 'consortium: "2026/fair-alpha"\n'
    ),
    "data/calls/2026-past.yml": call(
        "participants", "2026-03-10", 'consortium: "2026/fair-alpha"\n'
    ),
    "data/exhibitions/fair.yml": FAIR,
    "data/consortia/2026/fair-alpha.yml": consortium(
        "alpha", 'editions: ["fair/2026"]\n', firms("예시기업 하나", "예시기업 둘"), BUDGET
    ),
    "data/consortia/2026/waiting-alpha.yml": consortium("alpha", 'call: "2026-hosts"\n'),
    "data/consortia/2026/chosen-alpha.yml": consortium("alpha", 'selected: "2026-01-05"\n'),
    "data/consortia/2026/settled-alpha.yml": consortium("alpha", BUDGET, SETTLED),
    "data/consortia/2026/fair-beta.yml": consortium("beta", 'continues: "2026/settled-alpha"\n'),
    "data/consortia/2026/fair-gamma.yml": consortium("gamma", 'formerly: ["2026/old"]\n'),
    "data/consortia/2026/over-alpha.yml": consortium(
        "alpha", BUDGET.replace("subsidy_krw: 12000000", "subsidy_krw: 22000000")
    ),
    "data/samples/organizations/sample.yml": organization("sample", 300),
    "README.md": "# 예시\n",
    ".github/workflows/check.yml": "on: pull_request\n",
}

OPEN = {"data/calls/2026-open.yml": call("hosts", "2039-12-31")}
"""A call in whose time any application comes, for tests that run on the day they are run."""


def files() -> dict[str, str | bytes]:
    """Everything on ``main``: the records above, and this repository's own schemas."""
    schemas = {f"schemas/{p.name}": p.read_bytes() for p in ROOT.glob("schemas/*.schema.json")}
    return {**RECORDS, **schemas}
