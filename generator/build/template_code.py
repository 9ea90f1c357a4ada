"""The Python that templates are compiled to: Jinja's own, with direct calls.

Jinja lets every function called in a template ask for the template's context, and looks for that
wish at each call; nothing that our templates call asks for it.  What stands between braces is
written by one function instead of two, a macro is a function with its own parameters instead of an
object that sorts them out at each call, and where an ``if`` without ``else`` does not hold there is
an empty text instead of an object that prints as one.
"""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from markupsafe import Markup, escape

OBJECTS = frozenset({"loop", "page", "site"})
"""Names of objects that every template has."""
SPECIAL = re.compile("[&<>'\"]").search


class DirectCode(CodeGenerator):
    """Writes ``f(x)`` where Jinja writes ``context.call(f, x)``."""

    objects: frozenset[str] = frozenset()
    """Names that stand for no mapping in this template: their attributes are read plainly."""

    def visit_Template(  # noqa: N802
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        bound = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
        imported = {found.target for found in node.find_all(nodes.Import)}
        self.objects = (OBJECTS | imported) - bound
        self.writeline(f"from {__name__} import marked, shown, together")
        self.writeline("field_of = environment.getattr")
        super().visit_Template(node, frame)

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.node, nodes.Name) and node.node.name in self.objects:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            self.write("field_of(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r})")

    @optimizeconst
    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:  # noqa: N802
        node.expr2 = node.expr2 or nodes.Const("")
        super().visit_CondExpr(node, frame)

    @optimizeconst
    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("together(")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        names = [argument.name for argument in macro_ref.node.args]
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or any(map(iskeyword, names)):
            super().macro_def(macro_ref, frame)
            return
        heads = [f"{name}=missing" for name in names]
        if macro_ref.accesses_caller and "caller" not in names:
            names.append("caller")
            heads.append('caller=undefined("No caller defined", name="caller")')
        given = ", ".join(names)
        # ``macro`` is the next one soon, so each keeps its own
        self.write(f"lambda {', '.join((*heads, '*', '_macro=macro'))}: marked(_macro({given}))")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        if force_unescaped or frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super().return_buffer_contents(frame, force_unescaped)
        else:
            self.writeline(f"return marked(concat({frame.buffer}))")

    def _make_finalize(self) -> Any:
        """Nothing is worked out while a template is compiled, so that languages share the code."""
        return self._FinalizeInfo(None, None)

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write("shown(")

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


def marked(html: str) -> Markup:
    """A text that is HTML, without being asked whether it knows so itself."""
    return str.__new__(Markup, html)


def as_html(part: Any) -> Markup:
    """A part of a text that is HTML."""
    return part if type(part) is Markup else escape(part)


def together(*parts: Any) -> str:
    """What stands between ``~``: HTML where a part of it is."""
    if Markup in map(type, parts):
        return marked("".join(map(as_html, parts)))
    return "".join(map(str, parts))


def shown(value: Any) -> str:
    """A value as HTML: text is escaped, and what is neither text nor a number is an error."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return escape(value) if SPECIAL(value) else value
    if isinstance(value, str | int | float | Undefined) and kind is not bool:
        return escape(value)
    raise TypeError(
        f"a page cannot print {value!r:.100}: write `|text` after words in two languages,"
        " name a field of a group, or say with `if` what stands where there is nothing"
    )
