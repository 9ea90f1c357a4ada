"""Tables without the columns that no row fills.

A cell says by ``data-label`` under which heading it stands, so that rows may span and skip columns.
"""

from __future__ import annotations

import re

from markupsafe import Markup

END = r"(.*?)(?=</?(?:t[dhr]|tbody|tfoot|thead|table)\b|\Z)(?:</t[dh]>)?"
"""What stands in a cell: templates are drawn without the end tags that HTML does not ask for."""
LABEL = ' data-label="'
CELL = re.compile(rf'<td\b(?:(?!{LABEL})[^<>])*{LABEL}([^"<>]*)"[^<>]*>{END}', re.DOTALL)
HEAD = re.compile(rf'<th scope="col"[^<>]*>{END}', re.DOTALL)
SPAN = re.compile(r'(?<= colspan=")[0-9]+(?=")')


def filled_columns(table: str) -> Markup:
    """What stands in a table, without headings under which every cell is empty."""
    cells = [*CELL.finditer(table)]
    filled = {cell[1] for cell in cells if cell[2].strip()}
    empty = {cell[1] for cell in cells} - filled
    return Markup(_without(table, empty) if empty else table)


def _without(table: str, empty: set[str]) -> str:
    gone = sum(head[1].strip() in empty for head in HEAD.finditer(table))
    table = HEAD.sub(lambda head: "" if head[1].strip() in empty else head[0], table)
    table = CELL.sub(lambda cell: "" if cell[1] in empty else cell[0], table)
    return SPAN.sub(lambda span: str(max(1, int(span[0]) - gone)), table)
