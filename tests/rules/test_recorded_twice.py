"""recorded-twice: records about the same thing in two spellings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        ("# exhibitions/a\nnames: [{name: MEDICA}]\n---\n# exhibitions/b\nnames: [{name: Medica}]"),
        [1, 1],
        id="case",
    ),
    pytest.param(
        (
            "# organizations/a\n"
            "names: [{name: 한국섬유수출입협회}]\n"
            "---\n"
            "# organizations/b\n"
            'names: [{name: "(사) 한국 섬유 수출입협회"}]'
        ),
        [1, 1],
        id="legal form and blanks",
    ),
    pytest.param(
        (
            "# organizations/a\n"
            "names: [{name: {ko: 가, en: Korea Textile}}]\n"
            "---\n"
            "# organizations/b\n"
            "names: [{name: {ko: 나, en: KOREA TEXTILE}}]"
        ),
        [1, 1],
        id="an English name",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE}\n'
            "---\n"
            "# consortia/2026/a\n"
            "hosts: [k]\n"
            "editions: [e/2026]\n"
            "---\n"
            "# consortia/2026/b\n"
            "hosts: [k]\n"
            "editions: [e/2026]\n"
            "online: true"
        ),
        [2, 2],
        id="one host, one edition",
    ),
    pytest.param(
        (
            "# consortia/2026/a without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장개척단\n"
            "---\n"
            "# consortia/2026/b without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장 개척단"
        ),
        [2, 2],
        id="one host, one title",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE}\n'
            "---\n"
            "# consortia/2026/a\n"
            "hosts: [k]\n"
            "editions: [e/2026]\n"
            "---\n"
            "# consortia/2026/b\n"
            "hosts: [l]\n"
            "editions: [e/2026]"
        ),
        [],
        id="two hosts at one edition",
    ),
    pytest.param(
        (
            "# consortia/2025/a without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장개척단\n"
            "---\n"
            "# consortia/2026/b without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장개척단"
        ),
        [],
        id="two years",
    ),
    pytest.param(
        (
            "# consortia/2026/a without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장개척단\n"
            "ended: {kind: cancelled}\n"
            "---\n"
            "# consortia/2026/b without editions\n"
            "hosts: [k]\n"
            "title: 베트남 시장개척단"
        ),
        [],
        id="one that was cancelled",
    ),
    pytest.param(
        (
            "# exhibitions/a\n"
            "names: [{name: MEDICA}]\n"
            "---\n"
            "# exhibitions/b\n"
            "names: [{name: COMPAMED}]"
        ),
        [],
        id="two names",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "recorded-twice")] == lines


def test_a_call_that_follows_may_have_the_number_of_the_first(
    checked: Callable[[str], Checked],
) -> None:
    text = "# calls/a\nnotice_no: K-1\n---\n# calls/b\nnotice_no: K-1"
    assert len(said(checked(text), "recorded-twice")) == 2
    assert said(checked(f"{text}\nfollows: a"), "recorded-twice") == []


def test_one_number_is_of_agreements_of_one_day(checked: Callable[[str], Checked]) -> None:
    text = (
        '# consortia/2026/a\nagreement: {{notice_no: EX-1, signed: "2026-01-08"}}\n---\n'
        '# consortia/2026/b\nagreement: {{notice_no: ex 1, signed: "{}"}}'
    )
    found = [f.problem.id for f in checked(text.format("2026-01-09")).findings]
    assert found.count("recorded-twice.agreement") == 2
    found = [f.problem.id for f in checked(text.format("2026-01-08")).findings]
    assert "recorded-twice.agreement" not in found


def test_a_notice_number_is_one_in_any_words(checked: Callable[[str], Checked]) -> None:
    text = "# calls/a\nnotice_no: 중앙회 공고 제2026-12호\n---\n# calls/b\nnotice_no: {}"
    assert len(said(checked(text.format("2026-12")), "recorded-twice")) == 2
    assert said(checked(text.format("2026-12-1")), "recorded-twice") == []


def test_without_who_calls_the_words_tell_whose_number_it_is(
    checked: Callable[[str], Checked],
) -> None:
    text = (
        "# calls/a without organizers\nnotice_no: 중소벤처기업부 공고 제2026-12호\n---\n"
        "# calls/b without organizers\nnotice_no: {}"
    )
    assert said(checked(text.format("산업통상부 공고 제2026-12호")), "recorded-twice") == []
    assert len(said(checked(text.format("중소벤처기업부공고 제2026-12호")), "recorded-twice")) == 2


def test_a_number_is_copied_where_others_of_that_day_have_their_own(
    checked: Callable[[str], Checked],
) -> None:
    text = "\n---\n".join(
        f"# consortia/2026/{id}\nhosts: [h]\ntitle: {id}\n"
        f'agreement: {{notice_no: {number}, signed: "2026-01-08"}}'
        for id, number in (("a", "EX-1"), ("b", "EX-1"), ("c", "EX-2"))
    )
    found = [f for f in checked(text).findings if f.problem.id == "recorded-twice.agreement-of-day"]
    assert [f.place.file for f in found] == [f"data/consortia/2026/{id}.yml" for id in "ab"]


@pytest.mark.parametrize(
    ("year", "title", "more", "found"),
    [
        pytest.param("2026", "가", "hosts: [i]", [], id="two hosts of one event"),
        pytest.param("2026", "나", "hosts: [i]", ["en", "en"], id="another text in Korean"),
        pytest.param("2025", "나", "hosts: [i]", [], id="another year"),
        pytest.param(
            "2026", "가", "editions: [f/2027]", ["ko", "ko"], id="another event of a host"
        ),
    ],
)
def test_a_title_is_not_that_of_another_of_the_year(
    checked: Callable[[str], Checked], year: str, title: str, more: str, found: list[str]
) -> None:
    first = "hosts: [h]\neditions: [f/2026]"
    text = (
        f"# consortia/2026/a\n{first}\ntitle: {{ko: 가, en: A}}\n---\n"
        f"# consortia/{year}/b\n{_laid_over(first, more)}\ntitle: {{ko: {title}, en: A}}"
    )
    told = [f.problem.at for f in checked(text).findings if f.problem.id == "recorded-twice.title"]
    assert told == [("title", language) for language in found]


def _laid_over(lines: str, line: str) -> str:
    """Some lines, with one in the place of that of the same field."""
    fields = {one.partition(":")[0]: one for one in (*lines.splitlines(), line)}
    return "\n".join(fields.values())


@pytest.mark.parametrize(
    ("name", "title", "copies"), [("a-1", "봄", 1), ("a-1", "가을", 0), ("a-autumn", "봄", 0)]
)
def test_a_copy_has_its_name_and_nearly_all_of_another(
    checked: Callable[[str], Checked], name: str, title: str, copies: int
) -> None:
    text = f"# calls/a\ntitle: 봄\n---\n# calls/{name}\ntitle: {title}"
    found = [f.problem.id for f in checked(text).findings]
    assert found.count("recorded-twice.copy") == copies
