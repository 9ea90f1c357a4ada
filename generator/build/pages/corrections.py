"""Links to the correction form of the forge that hosts the repository.

The URL carries only the record's id and title, so that it stays short and readers need not know
about files.  GitHub, Gitea and Forgejo fill fields of an issue form by their ids
(``.github/ISSUE_TEMPLATE/correction.yml``); GitLab fills a title and a text.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode, urlsplit

LONGEST = 60  # letters of a title; a Hangul syllable takes nine in an address
FORM = "correction.yml"
PLACE = f".github/ISSUE_TEMPLATE/{FORM}"
HOSTS = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}


def forge_of(repository: str, named: str = "") -> str:
    """``github``, ``gitlab`` or ``gitea``: as named, else by the host; empty when it is unknown."""
    host = urlsplit(repository).hostname or ""
    known = ("github", "gitlab", "gitea", "forgejo")
    by_host = next((forge for forge in known if forge in host.split(".")), "")
    found = named or HOSTS.get(host) or by_host
    return "gitea" if found == "forgejo" else found


def form_address(repository: str, forge: str, title: str, record: str) -> str:
    """Where to ask for the correction of a record or page; empty without a known forge."""
    root = repository.rstrip("/").removesuffix(".git")
    short = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
    forms = {
        "github": ("issues/new", {"template": FORM, "title": short, "record": record}),
        "gitea": ("issues/new", {"template": PLACE, "title": short, "field:record": record}),
        "gitlab": ("-/issues/new", {"issue[title]": short, "issue[description]": record}),
    }
    if forge not in forms or urlsplit(root).scheme not in ("http", "https"):
        return ""
    path, fields = forms[forge]
    return f"{root}/{path}?{urlencode(fields, quote_via=quote, safe='/:[]')}"
