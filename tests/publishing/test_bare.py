"""Records without their comments: the same values, and nothing that a reader would not see."""

from __future__ import annotations

import pytest
import yaml

from generator.publishing.bare import bare

SECRET = "87점"
KEPT = [
    'title: "a # b"\n',
    "title: 'it''s # b'\n",
    "title: a#b\n",
    "url: https://a.example/#top\n",
    "text: |\n  # no comment\n  b\n",
    "text: >-\n  a\n  # b\n\n  c\n",
    'list: ["#a", b]\n',
    'title: "a\n  # b"\n',
]
WITH = [
    ("# 87점\ntitle: a\n", "title: a\n"),
    ("title: a  # 87점\n", "title: a\n"),
    ('title: "a # b" # 87점\n', 'title: "a # b"\n'),
    ("list:\n  # 87점\n  - a # 87점\n  - b\n# 87점", "list:\n  - a\n  - b\n"),
    ("list: [a, # 87점\n  b] # 87점\n", "list: [a,\n  b]\n"),
    ("text: | # 87점\n  # kept\n  b\n# 87점\nc: d\n", "text: |\n  # kept\n  b\nc: d\n"),
    ("title: a # 87점\r\n# 87점\r\nb: c\r\n", "title: a\r\nb: c\r\n"),
    ("a:\n  b: c\n    # 87점\n  d: e\n", "a:\n  b: c\n  d: e\n"),
    ("a: \n  # 87점\n  b: c\n", "a: \n  b: c\n"),
    ("a: #87점\n  b: c\n", "a:\n  b: c\n"),
    ("text: |-\n  a\n # 87점\nc: d\n", "text: |-\n  a\nc: d\n"),
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_comment_stays_to_the_byte(text: str) -> None:
    assert bare(text.encode()) == text.encode()


@pytest.mark.parametrize(("text", "expected"), WITH)
def test_comments_go_and_values_stay(text: str, expected: str) -> None:
    made = bare(text.encode())
    assert made == expected.encode()
    assert yaml.load(made, yaml.BaseLoader) == yaml.load(text, yaml.BaseLoader)
    assert SECRET not in made.decode()


@pytest.mark.parametrize("text", ["a: [#\n", "a: &b c # d\n", "a: b # c\n---\nd: e\n", "a: \xff#"])
def test_what_is_no_plain_record_has_no_form_without_comments(text: str) -> None:
    assert bare(text.encode("latin-1")) is None


def test_a_comment_that_holds_a_text_together_is_not_vouched_for() -> None:
    """Without it the empty line below would belong to the text."""
    made = bare(b"a: |+\n  x\n# 87\n\nb: c\n")
    assert made is None or yaml.safe_load(made) == {"a": "x\n", "b": "c"}
