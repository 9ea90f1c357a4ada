"""What may be written for the address of a site, a repository or a page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

WITHIN = re.compile(r"""[\s"'<>\\{}]""")
"""Characters that no path has unescaped, and that would end the text around an address."""


def is_root(value: object) -> bool:
    """Whether a value is an address below which others lie: of a site, or of a repository."""
    if not is_address(value):
        return False
    parts = urlsplit(str(value))
    return not (parts.query or parts.fragment or "@" in parts.netloc or WITHIN.search(parts.path))


def is_address(value: object) -> bool:
    """Whether a value is the address of a page or a site."""
    try:
        parts = urlsplit(value) if isinstance(value, str) and value.isprintable() else None
        return (
            parts is not None
            and parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
        )
    except ValueError:
        return False
