"""The state's part of a cost beside 자부담: of two columns, 지원금 is the other one.

A record says of each who pays what; a table with these two says it as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.records.findings import FieldPath
from generator.sheets.cell_values import put
from generator.sheets.remark import CellRemark
from generator.sheets.sheet_columns import Pick, SheetColumn

STATE = "state"
SUPPORT = "subsidy_krw"


def state_column(
    columns: Sequence[SheetColumn], there: Sequence[SheetColumn]
) -> SheetColumn | None:
    """The column of the state's part, of a table that says only the parts of others and 지원금."""
    payers = {pick.value for column in there if (pick := _pick(column))}
    support = any(column.field == SUPPORT for column in there)
    if not payers or STATE in payers or not support:
        return None
    return next((one for one in columns if (pick := _pick(one)) and pick.value == STATE), None)


def add_state(
    entry: dict[str, Any], state: SheetColumn, name: str
) -> tuple[FieldPath, CellRemark] | None:
    """Say in an entry that the state pays what its 지원금 is; ``name`` is the cell of that."""
    if SUPPORT not in entry or "funding" not in entry:
        return None
    path = put(entry, state, entry[SUPPORT])
    return path, CellRemark("own-share", name, state.labels, {"read": entry[SUPPORT]})


def _pick(column: SheetColumn) -> Pick | None:
    return next((step for step in column.steps if isinstance(step, Pick)), None)
