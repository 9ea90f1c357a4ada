"""Ministries, managing bodies and local governments appear only in roles of their own.
부처, 관리기관, 지방자치단체는 저마다의 자리에 적습니다.

Why: who pays, who manages and who calls is shown by these fields, and an id from the line beside
has another role. The ministry of a year is a ministry and its managing body manages or is a
ministry; a year without one may be managed by a local government or its agency, too. Hosts are
called by one of the two; a consortium of the year is paid for by its ministry and holds no
partner for a local government that is none. Where its budget has local money, a local
government is among those who pay.

왜: 돈을 대는 곳, 맡아 하는 곳, 공고하는 곳을 이 칸들로 보여 주는데, 옆 칸의 ID를 적으면 역할이
바뀝니다. 사업연도의 부처는 부처이고 관리기관은 관리기관이나 부처입니다. 부처가 없는 사업연도는
지방자치단체나 그 기관이 맡기도 합니다. 주관단체는 그 둘 가운데 한
곳이 모집하고, 그해의 컨소시엄에는 그 부처가 돈을 대며, 지방자치단체로 적은 협력 기관은
지방자치단체입니다. 예산에 지방비가 있으면 지원 기관에 지방자치단체가 있습니다.

Wrong:

    # organizations/kmdica
    type: industry_association
    ---
    # programmes/2026
    ministry: kmdica  # <- here
    managing_body: kbiz
    ---
    # organizations/kbiz
    type: managing_body

Right:

    # organizations/mss
    type: ministry
    ---
    # programmes/2026
    ministry: mss
    managing_body: kbiz
    ---
    # organizations/kbiz
    type: managing_body
"""

from collections.abc import Iterator, Sequence

from generator.records.findings import Offer, Problem, Severity
from generator.records.model import Call, Consortium, Organization, Programme, Record
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule

ROLES = {"ministry": ("ministry",), "managing_body": ("managing_body", "ministry")}
"""The types of body that stand in these fields of a programme year."""
OF_NO_MINISTRY = ("local_government", "local_agency", "support_agency", "public_body")
"""What may manage a year as well where no ministry does: a province or a city runs its own."""
UNKNOWN = "unknown"
OF_REGION = "local_government"


@make_rule(Programme, Call, Consortium, level=Severity.WARNING)
def rule(record: Record, registry: Registry) -> Iterator[Problem]:
    """Ask about bodies in the role of another."""
    if isinstance(record, Programme):
        yield from _of_year(record, registry)
    elif isinstance(record, Call) and record.fields["audience"] == "hosts":
        yield from _of_call(record, registry)
    elif isinstance(record, Consortium):
        yield from _of_consortium(record, registry)


def _of_year(programme: Programme, registry: Registry) -> Iterator[Problem]:
    for field in ROLES:
        body = _body(programme.fields[field], registry)
        if body and not _fits(programme, field, registry):
            types = _types(programme, field)
            values = {"found": body.id, "types": (body.fields["type"],), "allowed_types": types}
            yield Problem("body-in-another-role", (field,), values, (body.at("type"),))


def _of_call(call: Call, registry: Registry) -> Iterator[Problem]:
    years = [registry.find(Programme, id) for id in call.fields["programmes"] or ()]
    known = [year for year in years if year and year.fields["managing_body"]]
    ours = call.fields["organizers"]
    if not ours or not known or len(known) < len(years):
        return
    able = {year.fields[field] for year in known for field in ROLES} - {None}
    if not able & {*ours} and all(_fits(year, "managing_body", registry) for year in known):
        body = known[0].fields["managing_body"]
        values = {"found": ours[0], "body": body, "year": known[0].id}
        at, see = ("organizers", 0), (known[0].at("managing_body"),)
        yield Problem("body-in-another-role.call", at, values, see, Offer(body))


def _of_consortium(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    fields = consortium.fields
    programme = registry.find(Programme, fields["programme"]) if consortium.counted else None
    if programme and fields["funders"] and _is_left_out(programme, fields["funders"], registry):
        ministry = programme.fields["ministry"]
        values = {"found": fields["funders"][0], "body": ministry, "year": programme.id}
        at, see = ("funders", 0), (programme.at("ministry"),)
        yield Problem("body-in-another-role.funder", at, values, see, Offer(ministry))
    yield from _of_local_money(consortium, registry)
    for index, partner in enumerate(fields["partners"] or ()):
        body = _body(partner["organization"], registry)
        if not body or partner["role"] != OF_REGION:
            continue
        if body.fields["type"] not in (OF_REGION, UNKNOWN):
            values = {
                "found": body.id,
                "types": (body.fields["type"],),
                "allowed_types": (OF_REGION,),
            }
            where = ("partners", index, "organization")
            yield Problem("body-in-another-role", where, values, (body.at("type"),))


def _of_local_money(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say local money of a consortium for which no local government pays."""
    fields = consortium.fields
    rows = [row for row in fields["budget"] or () for row in row["funding"] or ()]
    bodies = [_body(id, registry) for id in fields["funders"] or ()]
    if not bodies or not any(row["by"] == "local" for row in rows):
        return
    if not any(body is None or body.fields["type"] in (OF_REGION, UNKNOWN) for body in bodies):
        yield Problem("body-in-another-role.local", ("funders",))


def _fits(programme: Programme, field: str, registry: Registry) -> bool:
    """Whether the body of a role is of a type that may have it."""
    body = _body(programme.fields[field], registry)
    return body is None or body.fields["type"] in (*_types(programme, field), UNKNOWN)


def _types(programme: Programme, field: str) -> tuple[str, ...]:
    """The types of body that may stand in a role of a year."""
    alone = field == "managing_body" and not programme.fields["ministry"]
    return ROLES[field] + (OF_NO_MINISTRY if alone else ())


def _is_left_out(programme: Programme, funders: Sequence[str], registry: Registry) -> bool:
    """Whether the ministry of a year, which is one, is not among those who pay."""
    ministry = programme.fields["ministry"]
    return bool(ministry) and ministry not in funders and _fits(programme, "ministry", registry)


def _body(id: str | None, registry: Registry) -> Organization | None:
    return registry.find(Organization, id) if id else None
