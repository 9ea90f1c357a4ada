"""The expressions of workflows, as far as ours use them: names, texts, ``&& || == != !``, calls."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

INSIDE = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[A-Za-z_][\w-]*(?:\.[\w-]+)*\(?|&&|\|\||==|!=|!|[()])")
WORDS = {"&&": " and ", "||": " or ", "!": " not "}
STATUS = ("always()", "failure()", "cancelled()", "success()")


def value(expression: str, context: Mapping[str, Any], *, failed: bool = False) -> Any:
    """What an expression comes to; a name that leads nowhere is an empty text."""
    written, at = "", 0
    expression = expression.strip()
    while at < len(expression):
        found = TOKEN.match(expression, at)
        assert found, f"not understood: {expression[at:]}"
        token, at = found[1], found.end()
        if token[0] in "'()=" or token == "!=" or token.endswith("("):
            written += token
        elif token in WORDS:
            written += WORDS[token]
        else:
            written += f"look({token!r})"
    calls = {"always": lambda: True, "cancelled": lambda: False, "failure": lambda: failed}
    return eval(written, {"__builtins__": {}}, {"look": lambda n: look(n, context), **calls})


def filled(text: str, context: Mapping[str, Any]) -> str:
    """A text with its expressions filled in."""
    return INSIDE.sub(lambda found: str(value(found[1], context)), text)


def holds(condition: Any, context: Mapping[str, Any], *, failed: bool) -> bool:
    """Whether a step or job runs: after a failure only one that asks for it."""
    if condition is None:
        return not failed
    whole = INSIDE.fullmatch(str(condition).strip())
    inner = whole[1] if whole else str(condition)
    if failed and not any(word in inner for word in STATUS):
        return False
    return bool(value(inner, context, failed=failed))


def look(name: str, context: Any) -> Any:
    """A value by its dotted name."""
    for step in name.split("."):
        context = context.get(step) if isinstance(context, Mapping) else None
    return "" if context is None else context
