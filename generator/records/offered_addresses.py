"""Offers for addresses of pages and of mail that were written in another form or place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize
from urllib.parse import quote

from generator.records.findings import Offer, Problem
from generator.records.near import offered
from generator.records.schema import Node, Schema, fits

MAIL = re.compile(
    r"\A(?:mailto:)?(?P<mail>[^\s@/:<>]{1,64}@(?:[^\s@/:<>.]{1,63}[.]){1,8}[A-Za-z]{2,24})\Z", re.I
)
ADDRESS = re.compile(
    r"(?<![A-Za-z0-9.-])(?:(?P<scheme>https?):/{0,2})?(?P<rest>(?:[A-Za-z0-9-]{1,63}[.]){1,8}[A-Za-z]{2,24}"
    r"(?::[0-9]{1,5})?(?:/[^\s<>()\"'가-힣]*)?)",
    re.I,
)
HOST = re.compile(r"www[.](?:[a-z0-9-]{1,63}[.]){1,6}[a-z]{2,24}/?", re.I)
LOCAL = re.compile(
    r"https?://[^\s/가-힣()]{1,200}/(?:[^\s가-힣()<>\"']{0,200}[/_=.0-9-])?[가-힣]"
    r"(?:[^\n()<>\"']{0,200}[.](?:hwpx?|pdf|docx?|xlsx?|pptx?|zip)(?![a-z])|[^\s()<>\"']{0,200})",
    re.I,
)
"""A page or file with a Korean name, of which browsers write the letters as bytes."""
KEPT = ";,/?:@&=+$-_.!~*'()#%"
MAILS = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}[.]){1,8}[A-Za-z]{2,24}"
)
COMMAS = re.compile(r"https?://[^\s/?#]{1,200}", re.I)
AT = re.compile(r" ?[(\[{] ?(?:at|앳|골뱅이|a) ?[)\]}] ?| (?:at|골뱅이) ", re.I)
OWN_FILE = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.I)


def page_or_mail(problem: Problem, text: str, node: Node, schema: Schema) -> Problem | None:
    """An address of mail or of a file where one of a page belongs, and mail among words."""
    page, mails = problem.id == "schema.url-form", [*dict.fromkeys(_mails(text))]
    if page and OWN_FILE.match(text.strip()):
        return Problem("schema.own-file", problem.at, {"found": text})
    if page and (mail := MAIL.match(text.strip())):
        return _mail(problem, mail["mail"], schema)
    if page and mails and not [*addresses(text)]:
        among = replace(problem, values={**problem.values, "found": mails[0]})
        return _mail(among, mails[0], schema)
    if problem.at[-1] != "mail" or not mails or not fits(node, mails[0]):
        return None
    several = replace(problem, id="schema.several-mails") if len(mails) > 1 else problem
    return offered(several, Offer(mails[0]))


def _mails(text: str) -> list[str]:
    """The addresses of mail in a text, also ``info(at)example.org`` and ``info@example,org``."""
    before, at, host = AT.sub("@", normalize("NFKC", text), count=1).partition("@")
    return MAILS.findall(text) or MAILS.findall(before + at + host.replace(",", "."))


def is_host(found: str) -> bool:
    """Whether a text is nothing but the address of a site without its scheme."""
    return HOST.fullmatch(found.strip()) is not None


def addresses(found: str) -> Iterator[str]:
    """The addresses of pages in a text: ``누리집(www.example.org) 접수``."""
    if OWN_FILE.match(found.strip()):
        return
    found = found.replace("\\", "/")
    if (host := COMMAS.match(found.strip())) and "," in host.group():
        yield host.group().replace(",", ".") + found.strip()[host.end() :]
    if found.isascii() and found.startswith("http") and found.count("http") == 1:
        yield "".join(found.split())
    if (local := LOCAL.match(found.strip())) and found.count("http") == 1:
        yield quote(local.group(), safe=KEPT)
    for address in ADDRESS.finditer(MAILS.sub(" ", found)):  # the host of a mail is no page
        yield f"{(address['scheme'] or 'https').lower()}://{address['rest']}"


def _mail(problem: Problem, mail: str, schema: Schema) -> Problem:
    """An address of mail where one of a page belongs; a call has a field for it."""
    values = {name: one for name, one in problem.values.items() if name not in ("near", "example")}
    if "contact" not in schema.root["properties"]:
        return replace(problem, id="schema.url-mail", values=values)
    values["shown"] = {"contact": {"mail": mail}}
    return replace(problem, id="schema.url-mail-contact", values=values)
