"""How templates print: words of the theme are looked up once a language, with the HTML around them.

What a macro gives is HTML already and is not asked for what it is.
"""

from __future__ import annotations

from typing import TypeAlias

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

SAYING = frozenset({"_", "gettext"})
"""Functions that say a text in the language of the environment."""
Fixed: TypeAlias = list[str]
"""Parts of a page that are the same on all pages of a language, as Python."""


class OutputCode(CodeGenerator):
    """Joins what all pages of a language have alike when a template is loaded."""

    imported: frozenset[str] = frozenset()
    """Names of templates whose macros are called."""
    macros: frozenset[str] = frozenset()
    """Names of the template's own macros."""
    saying: frozenset[str] = SAYING

    def visit_Template(  # noqa: N802
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        bound = {name.name for name in node.find_all(nodes.Name) if name.ctx != "load"}
        self.imported = (
            frozenset(str(found.target) for found in node.find_all(nodes.Import)) - bound
        )
        self.macros = frozenset(macro.name for macro in node.find_all(nodes.Macro)) - bound
        self.saying = SAYING - bound
        self.fixed: dict[str, str] = {}
        super().visit_Template(node, frame)
        for python, name in self.fixed.items():
            self.writeline(f"{name} = {python}")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        if frame.require_output_check:
            super().visit_Output(node, frame)
            return
        parts: list[Fixed | nodes.Expr] = []
        for child in node.nodes:
            words = repr(child.data) if isinstance(child, nodes.TemplateData) else self.said(child)
            if words is None:
                parts.append(child)
            elif parts and isinstance(parts[-1], list):
                parts[-1].append(words)
            else:
                parts.append([words])
        if frame.buffer is not None:
            self.writeline(f"{frame.buffer}.{'append(' if len(parts) == 1 else 'extend(('}", node)
        for part in parts:
            self.writeline(
                "yield " if frame.buffer is None else "", None if isinstance(part, list) else part
            )
            self._part(part, frame)
            self.write("" if frame.buffer is None else ",")
        if frame.buffer is not None:
            self.write(")" if len(parts) == 1 else "))")

    def _part(self, part: Fixed | nodes.Expr, frame: Frame) -> None:
        if isinstance(part, list):
            joined = f"''.join(({', '.join(part)}))"
            self.write(part[0] if len(part) == 1 else self._once(joined))
        elif self._is_html(part):
            self.visit(part, frame)
        else:
            self.write("shown(")
            self.visit(part, frame)
            self.write(")")

    def _is_html(self, node: nodes.Expr) -> bool:
        """Whether a part is what a macro gives."""
        made = node.node if isinstance(node, nodes.Call) else None
        if isinstance(made, nodes.Getattr):
            return isinstance(made.node, nodes.Name) and made.node.name in self.imported
        return isinstance(made, nodes.Name) and made.name in self.macros

    def said(self, node: nodes.Expr) -> str | None:
        """The name of a text of the theme that is said without values."""
        match node:
            case nodes.Call(
                node=nodes.Name(name=name),
                args=[nodes.Const(value=text)],
                kwargs=[],
                dyn_args=None,
                dyn_kwargs=None,
            ) if name in self.saying:
                return self._once(f"environment.globals['_']({text!r})")
        return None

    def _once(self, python: str) -> str:
        """The name of what is worked out once, when a template is loaded."""
        return self.fixed.setdefault(python, f"fixed_{len(self.fixed)}")
