"""Names in ``mkdocs.yml`` that no setting has: a slip in one, or one in another's place.

MkDocs warns of those at the top of the file, which a quiet build drops, and knows no groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

OWN = (
    *("name_en", "names", "operator", "tag_authority", "publisher", "forge", "sending_client"),
    *("publication", "newsletter", "generator", "history", "language", "cache", "leave_out"),
    *("samples", "demo_day"),
)
"""Every setting of the portal, as ``options`` tells MkDocs, which takes long to load."""
INSIDE: Mapping[str, tuple[str, ...]] = {
    "operator": ("official", "public_body", "name", "contact"),
    "publisher": ("name", "mail"),
}
"""Every setting of a group of them."""
MKDOCS = (
    *("INHERIT", "site_name", "site_url", "site_description", "site_author", "nav", "theme"),
    *("docs_dir", "site_dir", "use_directory_urls", "exclude_docs", "draft_docs", "not_in_nav"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "copyright", "dev_addr", "strict"),
    *("extra", "extra_css", "extra_javascript", "extra_templates", "markdown_extensions"),
    *("mdx_configs", "plugins", "hooks", "watch", "validation", "remote_branch", "remote_name"),
    *("pages", "google_analytics"),
)
"""Every setting of MkDocs' own."""


def unknown(settings: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each name that no setting has, and what is said of it."""
    for name in settings:
        if name not in MKDOCS:
            yield str(name), _advice(str(name), MKDOCS, OWN, "plugins › portal")
    for name in own:
        if name not in (*OWN, "enabled"):
            yield str(name), _advice(str(name), OWN, MKDOCS, "맨 바깥 / the top of the file")
    for group, known in INSIDE.items():
        inner = own.get(group)
        for name in inner if isinstance(inner, dict) else ():
            if name not in known:
                yield str(name), _advice(str(name), known, OWN, "plugins › portal")


def _advice(name: str, here: tuple[str, ...], elsewhere: tuple[str, ...], where: str) -> str:
    """What the name may have meant, where it belongs, else all that there are."""
    said = "그런 설정이 없습니다 / there is no such setting"
    if name in elsewhere:
        return f"여기가 아니라 {where}에 적습니다 / it belongs to: {where}"
    from generator.records.near import likest  # loaded only for a slip, since every build is asked

    if near := likest(name, here):
        return f"{said}: '{near}'?"
    return f"{said}: {', '.join(here)}"
