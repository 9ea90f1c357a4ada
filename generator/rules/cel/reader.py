"""CEL text to a tree: as much of the language as the rulebook's claims use.

It keeps no positions and has no messages: CEL itself reads any other text, and says what is wrong
with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.cel.tree import Constant, Dotted, Each, Name, Node, Operation

TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<number>(?<!\d)\d+)(?![.\w])|(?P<text>'[^'\\\n]*')|(?P<name>[A-Za-z_]\w*)"
    r"|(?P<sign>\|\||&&|[<>=!]=|[-+*/<>!?:.,()\[\]])"
)
BINARY = (("||",), ("&&",), ("<", "<=", ">", ">=", "==", "!=", "in"), ("+", "-"), ("*", "/"))
"""Operators with two sides, the loosest first."""
BINDS = {sign: level for level, signs in enumerate(BINARY) for sign in signs}
CONSTANTS = {"true": True, "false": False}
MACROS = frozenset({"all", "exists", "filter", "map"})
RESERVED = frozenset({"null", "in"})
WORD = "name"


class Strange(Exception):
    """The text uses more of CEL than is read here."""


def tree(text: str) -> Node:
    """The tree of an expression; raises ``Strange`` where it uses more of CEL than is read here."""
    reader = _Reader(text)
    node = reader.choice()
    reader.end()
    return node


class _Reader:
    """Reads an expression from left to right, as CEL's grammar nests it."""

    def __init__(self, text: str) -> None:
        self._tokens = [*_tokens(text), ("end", "")]
        self._at = 0

    def choice(self) -> Node:
        asked = self._binary(0)
        if not self._takes("?"):
            return asked
        then = self._binary(0)
        self._wants(":")
        return Operation("?:", (asked, then, self.choice()))

    def end(self) -> None:
        if self._tokens[self._at][0] != "end":
            raise Strange(self._tokens[self._at][1])

    def _binary(self, loosest: int) -> Node:
        """Operators that bind no looser than that; of equal ones the left side goes first."""
        left = self._unary()
        while (binds := BINDS.get(self._tokens[self._at][1], -1)) >= loosest:
            _, sign = self._next()
            left = Operation(sign, (left, self._binary(binds + 1)))
        return left

    def _unary(self) -> Node:
        if self._takes("!"):
            return Operation("!", (self._unary(),))
        return self._members(self._first())

    def _first(self) -> Node:
        kind, word = self._next()
        if kind == "number":
            return Constant(int(word))
        if kind == "text":
            return Constant(word[1:-1])
        if word == "(":
            inside = self.choice()
            self._wants(")")
            return inside
        if word == "[":
            return Operation("[]", self._until("]"))
        if kind != WORD or word in RESERVED:
            raise Strange(word)
        if word in CONSTANTS:
            return Constant(CONSTANTS[word])
        return Operation(word, self._until(")")) if self._takes("(") else Name(word)

    def _members(self, node: Node) -> Node:
        while sign := self._takes(".", "["):
            if sign == "[":
                node = Operation("at", (node, self.choice()))
                self._wants("]")
                continue
            name = self._word()
            if not self._takes("("):
                node = Dotted(node, name)
            elif name in MACROS:
                node = self._each(name, node)
            else:
                node = Operation(f".{name}", (node, *self._until(")")))
        return node

    def _each(self, macro: str, of: Node) -> Node:
        entry = self._word()
        self._wants(",")
        asked = self.choice()
        self._wants(")")
        return Each(macro, of, entry, asked)

    def _until(self, closing: str) -> tuple[Node, ...]:
        found: list[Node] = []
        while not self._takes(closing):
            if found:
                self._wants(",")
            found.append(self.choice())
        return tuple(found)

    def _next(self) -> tuple[str, str]:
        self._at += 1
        return self._tokens[self._at - 1]

    def _takes(self, *signs: str) -> str | None:
        kind, sign = self._tokens[self._at]
        if sign not in signs or kind == "text":
            return None
        self._at += 1
        return sign

    def _wants(self, sign: str) -> None:
        if not self._takes(sign):
            raise Strange(sign)

    def _word(self) -> str:
        kind, word = self._next()
        if kind != WORD or word in RESERVED or word in CONSTANTS:
            raise Strange(word)
        return word


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    for found in TOKEN.finditer(text):
        if found.start() != at:
            break
        kind = str(found.lastgroup)
        if kind != "blank":
            yield kind, found[kind]
        at = found.end()
    if rest := text[at:].rstrip():
        raise Strange(rest)
