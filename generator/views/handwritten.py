"""A hand-written page: its title and the HTML that MkDocs made of its Markdown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Handwritten:
    """What the shell needs to know of a page of ``docs/``."""

    title: str
    content: str
    description: str
