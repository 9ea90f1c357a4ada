"""What a form that is filled in at a terminal prints: questions with their choices, and faults."""

from __future__ import annotations

from dataclasses import dataclass

from generator.build.forms.asked_fields import FormField
from generator.build.forms.starter_words import STARTER_WORDS
from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.schema import Schema, annotation, label, value_label
from generator.report import tell

SHOWN = 24  # values of a closed list that are listed


@dataclass(frozen=True)
class Terminal:
    """A terminal in one language, where records of one schema are asked for."""

    schema: Schema
    language: str

    def tell(self, id: str, **values: object) -> None:
        """Print something."""
        print(STARTER_WORDS.say(self.language, "new", id, **values))

    def line(self, id: str, **values: object) -> str:
        """Read a line."""
        try:
            return input(f"{STARTER_WORDS.say(self.language, 'new', id, **values)}: ").strip()
        except EOFError:
            print()  # what is said next begins a line
            raise

    def head(self, one: FormField, *, must: bool) -> None:
        """The label, the help, and what may be chosen."""
        mark = STARTER_WORDS.text(self.language, "starter", "must") if must else ""
        print(f"\n{label(one.node, self.language)}{mark}")
        print(f"  {annotation(one.node, 'description', self.language)}")
        node = one.node.get("items", one.node)
        for code in node.get("enum", ())[:SHOWN] if "x-labels" in node else ():
            print(f"  {code} = {value_label(node, code, self.language)}")

    def explain(self, problem: Problem) -> None:
        """What is wrong with a value, as the check says it."""
        finding = Finding(Place(""), Severity.ERROR, problem, self.schema.kind)
        for one in tell([finding], {}, {self.schema.kind: self.schema}, self.language):
            print(f"  ! {one.says} {one.fix}".rstrip())
