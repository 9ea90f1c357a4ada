"""Catalogues are read as Babel reads them."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from generator.text.portable_objects import compiled
from tests.support import ROOT

FILES = sorted((ROOT / "generator").rglob("*.po"))
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from('\n\t"\\')
)
WRITTEN = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"
  "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
# a comment
#: a/place.html:3
#, python-format
msgctxt "says"
msgid "one\\t\\"of\\" \\\\ "
  "two"
msgstr ""
"하나"
#, fuzzy
msgid "doubted"
msgstr "의심"
#| msgid "before"
msgid "%(n)s firm"
msgid_plural "%(n)s firms"
msgstr[0] "a"
msgstr[1] "b"
msgid "untranslated"
msgstr ""

#~ msgid "gone"
#~ msgstr "지난 것"
msgid "last"
msgstr "끝"
"""


def by_babel(text: str) -> GNUTranslations:
    file = BytesIO()
    write_mo(file, read_po(BytesIO(text.encode())))
    file.seek(0)
    return GNUTranslations(file)


def told(found: GNUTranslations, text: str) -> object:
    """What a reader of ``gettext`` knows of a catalogue; of its head, how it counts."""
    messages = {id: said for id, said in vars(found)["_catalog"].items() if id}
    return messages, [vars(found)["plural"](n) for n in range(200) if "Plural-Forms" in text]


def same(text: str) -> bool:
    ours = GNUTranslations(BytesIO(compiled(text)))
    return told(ours, text) == told(by_babel(text), text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_our_catalogues_are_read_as_babel_reads_them(path: Path) -> None:
    assert same(path.read_text("utf-8"))


def test_all_that_translators_tools_write_is_read_as_babel_reads_it() -> None:
    assert same(WRITTEN)
    assert same(WRITTEN.replace("\n", "\n\n"))


@given(st.dictionaries(st.tuples(st.none() | WORDS, WORDS.filter(bool)), WORDS, max_size=4))
def test_any_messages_are_read_as_babel_reads_them(
    messages: dict[tuple[str | None, str], str],
) -> None:
    catalogue, file = Catalog("ko"), BytesIO()
    for (context, id), translation in messages.items():
        catalogue.add(id, translation, context=context)
    write_po(file, catalogue, width=40)
    assert same(file.getvalue().decode())
