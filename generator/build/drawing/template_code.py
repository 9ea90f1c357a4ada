"""The Python that templates are compiled to: Jinja's own, with direct calls.

Jinja lets every function called in a template ask for the template's context, and looks for that
wish at each call; nothing that our templates call asks for it.  What stands between braces is
written by one function instead of two, a macro is a function with its own parameters instead of an
object that sorts them out at each call, and where an ``if`` without ``else`` does not hold there is
an empty text instead of an object that prints as one.  An attribute of what is known to be no
mapping is read as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from keyword import iskeyword

from jinja2 import nodes
from jinja2.compiler import Frame, MacroRef, optimizeconst

from generator.build.drawing import template_values
from generator.build.drawing.template_output import OutputCode

OBJECTS = frozenset({"loop", "page", "site"})
"""Names of objects that every template has."""
UNSURE = frozenset({"default", "defined", "undefined"})
"""Filters and tests of what may not be there."""


class DirectCode(OutputCode):
    """Writes ``f(x)`` where Jinja writes ``context.call(f, x)``."""

    objects: frozenset[str] = frozenset()
    """Names that stand for no mapping in this template: their attributes are read plainly."""
    unsure = False
    """Whether what is read may not be there."""

    def visit_Template(  # noqa: N802
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        bound = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
        imported = {found.target for found in node.find_all(nodes.Import)}
        self.objects = (OBJECTS | imported) - bound
        self.writeline(f"from {template_values.__name__} import marked, shown, together")
        self.writeline("field_of, plain = environment.getattr, environment.plain")
        super().visit_Template(node, frame)

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.node, nodes.Name) and node.node.name in self.objects:
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        elif self.unsure or iskeyword(node.attr):
            self.write("field_of(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r})")
        else:
            self.write(f"(of.{node.attr} if (of := ")
            self.visit(node.node, frame)
            self.write(f").__class__ in plain else field_of(of, {node.attr!r}))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.arg, nodes.Const) and type(node.arg.value) is int and not self.unsure:
            self.visit(node.node, frame)
            self.write(f"[{node.arg.value}]")
        else:
            super().visit_Getitem(node, frame)

    @contextmanager
    def _filter_test_common(
        self, node: nodes.Filter | nodes.Test, frame: Frame, is_filter: bool
    ) -> Iterator[None]:
        before, self.unsure = self.unsure, self.unsure or node.name in UNSURE
        with super()._filter_test_common(node, frame, is_filter):
            yield
            self.unsure = before  # what is given to a filter is there

    @optimizeconst
    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        if (said := self.said(node)) is not None:
            self.write(said)
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
