"""The links of a hand-written page held against what MkDocs knows of its folder."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from typing import Any

from generator.build.pages.page import Page
from generator.build.pages.written_links import WrittenPage


def strays(page: Any, html: str, files: Any, portal: dict[str, Page]) -> Iterator[str]:
    """What to say of each link that leads nowhere, with its file and line."""
    drawn = WrittenPage(page.file.src_uri, page.url, page.file.content_string, html)
    docs = {file.src_uri for file in files}
    pages = ChainMap[str, Any](  # each hand-written page is asked, and the portal's are very many
        {file.url: file for file in files.documentation_pages()}, portal
    )
    left_out = {file.url for file in files if file.inclusion.is_excluded()}
    return drawn.strays(docs, pages, left_out)
