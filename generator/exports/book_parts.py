"""What every workbook consists of beside the rows of its sheets: the parts of an OOXML package.

They are the fewest that ECMA-376 (part 1, 11.3 and 12.3) and Excel ask for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FORMATS = "http://schemas.openxmlformats.org"
MAIN = f"{FORMATS}/spreadsheetml/2006/main"
RELATED = f"{FORMATS}/officeDocument/2006/relationships"
PACKAGE = f"{FORMATS}/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
THEN = "2026-01-01T00:00:00Z"
"""When all workbooks were made, as they say; the same records give the same bytes."""

RELATIONS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="book" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="about" Type="{PACKAGE}/relationships/metadata/core-properties"'
    ' Target="docProps/core.xml"/></Relationships>'
)
ABOUT = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>portal</dc:creator>'
    f'<dcterms:created xsi:type="dcterms:W3CDTF">{THEN}</dcterms:created>'
    f'<dcterms:modified xsi:type="dcterms:W3CDTF">{THEN}</dcterms:modified></cp:coreProperties>'
)
FONT = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
HEADING = 1
"""The style of a heading: bold, on a pale ground, at the top, with as many lines as it takes."""
STYLES = (
    f'<styleSheet xmlns="{MAIN}">'
    f'<fonts count="2"><font>{FONT}</font><font><b/>{FONT}</font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F7"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"'
    ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


TEXTS = "xl/sharedStrings.xml"


def frame(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The parts around sheets of these names (``sheet_path``) and their texts (``TEXTS``)."""
    numbers = range(1, len(names) + 1)
    parts = {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles", TEXTS: "sharedStrings"}
    parts |= {sheet_path(number): "worksheet" for number in numbers}
    yield "[Content_Types].xml", _types(parts)
    yield "_rels/.rels", HEAD + RELATIONS
    yield "docProps/core.xml", HEAD + ABOUT
    yield "xl/styles.xml", HEAD + STYLES
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="sheet{number}"/>'
        for number, name in enumerate(names, 1)
    )
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>{sheets}</sheets></workbook>'
    yield "xl/workbook.xml", HEAD + book
    related = f'<Relationship Id="styles" Type="{RELATED}/styles" Target="/xl/styles.xml"/>'
    related += f'<Relationship Id="texts" Type="{RELATED}/sharedStrings" Target="/{TEXTS}"/>'
    related += "".join(
        f'<Relationship Id="sheet{n}" Type="{RELATED}/worksheet" Target="/{sheet_path(n)}"/>'
        for n in numbers
    )
    its = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>'
    yield "xl/_rels/workbook.xml.rels", its


def sheet_path(number: int) -> str:
    """Where a sheet stands in the package; the first is number 1."""
    return f"xl/worksheets/sheet{number}.xml"


def _types(parts: dict[str, str]) -> str:
    """The type of each part."""
    own = "".join(
        f'<Override PartName="/{path}" ContentType="{TYPE}.{kind}+xml"/>'
        for path, kind in parts.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{CORE}"/>{own}</Types>'
    )
