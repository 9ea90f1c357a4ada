"""The second word: a reviewer or maintainer says that a request which is approved be published now.

It is a comment that says nothing else, written since the version came, by another than the author,
and as it was written.  It decides nothing by itself: what is not approved stays unpublished.
"""

from __future__ import annotations

from unicodedata import normalize

from generator.forge.port import Forge
from generator.forge.terms import OpenRequest, RequestComment
from generator.proposals.review_input import ReviewInput
from generator.proposals.review_proposal import Reviewed
from generator.review.approvals import GROUPS
from generator.review.authority import Account, roles

WORDS = ("/게시", "/publish")
"""As keyboards write it too: blanks around, a wide stroke, capitals, or syllables in parts."""


def said_by(forge: Forge, number: int) -> list[RequestComment]:
    """The comments on a request that are the word, whoever wrote them."""
    listed = forge.comments(number)
    return [one for one in listed if _word(one.body) in WORDS and not one.edited and one.by]


def _word(body: str) -> str:
    return normalize("NFKC", body).strip().casefold()


def second_word(forge: Forge, request: OpenRequest, asked: ReviewInput, reviewed: Reviewed) -> bool:
    """Whether somebody who may has said it of the version that was reviewed."""
    there = roles(reviewed.before.roles)
    may = frozenset().union(*(there.get(group, frozenset()) for group in GROUPS)) - {asked.actor}
    return any(
        Account(forge.name, one.by) in may and one.written >= asked.received
        for one in said_by(forge, request.number)
    )
