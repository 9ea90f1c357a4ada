"""A workbook of XlsxWriter that writes plain texts at once.

XlsxWriter looks through each text six times for what it would have to escape, and few hold any of
that.  Whatever is not plain is XlsxWriter's own work: a test holds each byte against it.
"""

from __future__ import annotations

import re
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStrings

PLAIN = re.compile(r"(?!\s)[^\x00-\x1f&<>_\ufffe\uffff]*(?<!\s)")
"""A text in which nothing is escaped, and no space at an end has to be preserved."""


class TextBook(Workbook):
    """Such a workbook."""

    def _get_packager(self) -> Packager:
        return _Packager()


class _Packager(Packager):
    workbook: Any
    _filename: Any

    def _write_shared_strings_file(self) -> None:
        texts = _Texts()
        texts.string_table = self.workbook.str_table
        if texts.string_table.count:
            texts._set_xml_writer(self._filename("xl/sharedStrings.xml"))
            texts._assemble_xml_file()


class _Texts(SharedStrings):
    string_table: Any
    fh: Any

    def _write_si(self, string: str) -> None:
        if PLAIN.fullmatch(string):
            self.fh.write(f"<si><t>{string}</t></si>")
        else:
            super()._write_si(string)
