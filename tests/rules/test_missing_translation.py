"""missing-translation: Korean without English, but not words kept as found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.text_fields import without
from generator.text.texts import only
from tests.support.records import said

Check = Callable[[str], Checked]
RULE = "missing-translation"

HOST = "data/organizations/kmdica.yml"


def host(name: str, *lines: str) -> str:
    return f"# organizations/kmdica\nnames:\n  - name: {name}\n" + "".join(f"{x}\n" for x in lines)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(host("{ko: 조합, en: Cooperative}"), id="both languages"),
        pytest.param(host("KMDICA"), id="no Korean in it"),
        pytest.param(host("{ko: KMDICA}"), id="no Korean in ko"),
        pytest.param(host("KMDICA", "aliases: [의료기기조합]"), id="another name as found"),
        pytest.param(
            "# consortia/2026/a\nscheme_words: 중소벤처기업부 지원", id="words of the source"
        ),
        pytest.param(
            '# consortia/2026/a\nagreement:\n  notice_no: "수출지원부-123"', id="a document number"
        ),
    ],
)
def test_texts_that_need_nothing(checked: Check, record: str) -> None:
    assert said(checked(record), RULE) == []


@pytest.mark.parametrize("name", ["조합", "{ko: 조합}"])
def test_korean_alone_is_remarked(checked: Check, name: str) -> None:
    found = checked(host(name))
    assert said(found, RULE) == [(HOST, 2)]
    assert [f.severity.name for f in found.findings if f.rule == RULE] == ["INFO"]


def test_texts_in_lists_are_found_each(checked: Check) -> None:
    notes = "# consortia/2026/a\nnotes:\n  - 하나\n  - {ko: 둘, en: Two}\n  - 셋\n"
    lines = [line for _, line in said(checked(notes), RULE)]
    assert lines == [2, 4]


def test_texts_without_english_are_found_without_looking_at_the_others(published: Checked) -> None:
    for one in published.registry:
        lacking = [(at, text) for at, text in one.texts if only(text, "en") is None]
        found = without(one.schema, one.written, "en")
        assert sorted(found, key=repr) == sorted(lacking, key=repr)
