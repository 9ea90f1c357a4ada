"""The list of organizations: by type, those that hosted most first."""

from __future__ import annotations

from generator.records.schema import Schema
from generator.views.organizations import TYPES, OrganizationList, organizations
from tests.support.bare import names, registry


def shown(text: str) -> OrganizationList:
    return organizations(registry(text))


def ids(listed: OrganizationList) -> list[tuple[str, list[str]]]:
    return [(type_, [row.record.id for row in rows]) for type_, rows in listed.types]


def test_every_type_of_the_schema_has_its_place(schemas: dict[str, Schema]) -> None:
    assert set(TYPES) == set(schemas["organization"].root["properties"]["type"]["enum"])


def test_types_come_in_their_own_order() -> None:
    listed = shown(
        "# organizations/a\ntype: unknown\n---\n# organizations/b\ntype: ministry\n---\n"
        "# organizations/c\ntype: support_agency"
    )
    assert ids(listed) == [("ministry", ["b"]), ("support_agency", ["c"]), ("unknown", ["a"])]


def test_those_that_hosted_most_come_first_and_then_by_what_else_they_hosted() -> None:
    others = "\n---\n# consortia/2025/%s\nscheme: other\nhosts: [%s]"
    listed = shown(
        "# organizations/a\n---\n# organizations/b\n---\n# organizations/c\n---\n# organizations/d"
        "\n---\n# consortia/2025/p\nhosts: [d]"
        + "".join(others % pair for pair in (("q", "c"), ("r", "c"), ("s", "b"), ("t", "b")))
        + others % ("u", "c")
    )
    assert ids(listed) == [("industry_association", ["d", "c", "b", "a"])]


def test_a_row_counts_consortia_others_and_calls() -> None:
    listed = shown(
        "# organizations/a\n---\n# consortia/2025/p\nhosts: [a, b]\n---\n"
        "# consortia/2025/q\nscheme: kotra\nhosts: [a]\n---\n# calls/x\norganizers: [a]\n---\n"
        "# calls/y\norganizers: [a]\n---\n# calls/z\norganizers: [b]\n---\n"
        "# consortia/2025/r\nhosts: [b]\nfunders: [a]\n---\n# consortia/2024/s\nhosts: [a]\n---\n"
        "# consortia/2023/s\nhosts: [a]"
    )
    ((_, (row,)),) = listed.types
    assert (row.hosted, row.others, row.calls) == (3, 1, 2)
    assert names(listed.inputs) == [
        *("calls/x", "calls/y", "consortia/2023/s", "consortia/2024/s"),
        *("consortia/2025/p", "consortia/2025/q", "organizations/a"),
    ]


def test_a_long_list_is_cut() -> None:
    listed = shown(
        "# organizations/a\n---\n# organizations/b\n---\n# organizations/c\ntype: ministry"
    )
    parts = list(listed.parts(2))
    assert [(p.number, p.of, ids(p)) for p in parts] == [
        (1, 2, [("ministry", ["c"]), ("industry_association", ["a"])]),
        (2, 2, [("industry_association", ["b"])]),
    ]
    assert len(list(listed.parts())) == 1
