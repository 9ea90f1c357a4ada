"""Settings that describe no site are told with file and line, whatever they hold."""

from __future__ import annotations

import re

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.site.options import Options
from generator.site.settings_file import Unsound, faults, site_of
from generator.site.unknown_settings import MKDOCS, OWN
from tests.support import ROOT

PLUGIN = "site_name: x\nplugins:\n  - portal:\n      {}\n"
ODD = {
    "demo_day: '2026-02-30'": 4,
    "demo_day: 2026-06-15": 4,
    "demo_day: soon": 4,
    "demo_day: [1]": 4,
    "tag_authority: 포털": 4,
    "tag_authority: example.org": 4,
    "operator: ministry": 4,
    "names: [a]": 4,
    "publication: soon": 4,
    "sending_client: a b": 4,
    "publication: [at-once]": 4,
    "forge: bitbucket": 4,
    "history: sometimes": 4,
    "language: fr": 4,
    "samples: maybe": 4,
    "generator: 0.1": 4,
    "name_en: [a]": 4,
    "cache: data/kept": 4,
    "cache: ./site/../site": 4,
    "cache: .": 4,
    "cache: [a]": 4,
    "leaveout: [xlsx]": 4,
    "leave_out: xlsx": 4,
    "leave_out: [csv]": 4,
    "leave_out: [[xlsx]]": 4,
}


@pytest.mark.parametrize("setting", ODD)
def test_an_odd_setting_of_ours_has_its_line(setting: str) -> None:
    (found,) = faults(PLUGIN.format(setting))
    assert found.startswith(f"mkdocs.yml:{ODD[setting]}: {setting.partition(':')[0]}: ")
    with pytest.raises(Unsound):
        site_of(PLUGIN.format(setting))


@pytest.mark.parametrize(
    "line",
    [
        'site_url: "http://[bad"',
        "site_url: x.example",
        "site_url: ftp://x.example/",
        "site_url: 5",
        'site_url: "https://"',
        'repo_url: "https://[::1"',
        'site_name: "a\\nb"',
        "site_name: [a]",
        'site_name: "a\\e[31m"',
        "site_name: 2026",
    ],
)
def test_an_odd_setting_of_the_site_has_its_line(line: str) -> None:
    (found,) = faults(f"# one\n{line}\n")
    assert found.startswith(f"mkdocs.yml:2: {line.partition(':')[0]}: ")
    assert " / " in found  # in Korean and in English


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"site_name: x\nplugins: [", 2),
        (b"site_name: \xff\n", 1),
        (b"a: b\nsite_name: \xb0\xa1\n", 2),
        (b"- a\n", 1),
        (b"words", 1),
        (b"a: b\n\tc: d\n", 2),
        (b"a: 2026-02-30\n", 1),
        (b"plugins: [{portal: [a]}]\n", 1),
    ],
)
def test_settings_that_cannot_be_read_are_told(text: bytes, line: int) -> None:
    (found,) = faults(text)
    assert found.startswith(f"mkdocs.yml:{line}"), found


def test_every_option_is_read() -> None:
    """By ``site_from``, or by the plugin; another would be a promise that nothing keeps."""
    folders = (ROOT / "generator" / room for room in ("site", "plugin"))
    code = "".join(file.read_text("utf-8") for folder in folders for file in folder.glob("*.py"))
    read = set(re.findall(r'own\.get\("(\w+)"|\bconfig\.(\w+)', code))
    options = {name for name, _ in Options._schema}
    assert options == set(OWN), "in generator/site/unknown_settings.py"
    assert options - {name for either in read for name in either} == set()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("site_nme: x\n", 1, "'site_name'?"),
        ("site_name: x\nrepo-url: https://x.example/\n", 2, "'repo_url'?"),
        (PLUGIN.format("leaveout: [xlsx]"), 4, "'leave_out'?"),
        (PLUGIN.format("operator: {public_bdy: true}"), 4, "'public_body'?"),
        (PLUGIN.format("publisher: {mial: a@x.example}"), 4, "'mail'?"),
        ("site_name: x\noperator: {official: true}\n", 2, "plugins › portal"),
        (PLUGIN.format("site_url: https://x.example/"), 4, "the top of the file"),
        (PLUGIN.format("zzz: 1"), 4, "name_en, names, operator"),
    ],
)
def test_a_slip_in_the_name_of_a_setting_is_told_with_what_it_may_mean(
    text: str, line: int, said: str
) -> None:
    found, *_ = faults(text)
    assert found.startswith(f"mkdocs.yml:{line}: ") and said in found


def test_every_setting_of_mkdocs_is_known() -> None:
    assert {name for name, _ in MkDocsConfig._schema} - {"config_file_path"} <= set(MKDOCS)


@pytest.mark.parametrize("name", sorted(OWN))
def test_what_no_setting_can_be_is_told_of_each(name: str) -> None:
    """A value of which the checks say nothing shows only where MkDocs builds."""
    assert list(faults(PLUGIN.format(f"{name}: [{{a: 1}}]")))


def test_every_option_is_in_the_settings_here() -> None:
    """Alone or behind ``#``, under a word of what it is: founded portals get this file."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    options = {name for name, _ in Options._schema}
    assert options - set(re.findall(r"^      (?:# )?(\w+):", text, re.MULTILINE)) == set()


def test_the_settings_here_describe_the_site() -> None:
    site = site_of((ROOT / "mkdocs.yml").read_bytes())
    assert site.authority and site.demo_day and site.url.startswith("https://")
