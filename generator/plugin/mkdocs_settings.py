"""What MkDocs' settings say of the site, and which of its files are not ours."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.build.drawing.render import THEME
from generator.build.pages.written_pages import with_handwritten
from generator.cache.contents import digest, noted
from generator.site.mkdocs_share import mkdocs_share
from generator.site.options import Options
from generator.site.settings import Site
from generator.site.settings_file import faults, site_from
from generator.text.dates import exact


def require(config: MkDocsConfig, options: Options) -> None:
    """Raise an error for settings by which no site can be made."""
    for fault in faults(_written(config)):
        raise PluginError(fault)
    if not config.site_url:
        raise PluginError("site_url is needed in mkdocs.yml: canonical links are made from it")
    if options.samples and exact(options.demo_day) is None:
        raise PluginError('samples need demo_day in mkdocs.yml, as in demo_day: "2026-06-15"')


def site_of(config: MkDocsConfig, options: Options) -> Site:
    """The site with its hand-written pages; raises ``Unsound``."""
    general = {name: config[name] for name in ("site_name", "site_url", "repo_url")}
    left_out = config.exclude_docs.match_file if config.exclude_docs else lambda name: False
    return with_handwritten(site_from(general, options), Path(config.docs_dir), left_out)


def is_ours(config: MkDocsConfig) -> bool:
    """Whether nobody but us looks at the files of the site."""
    return mkdocs_share(_written(config)).ours


def frame(config: MkDocsConfig) -> str:
    """A digest of what the records stand in; empty where others have a say in that."""
    if not is_ours(config):
        return ""
    schemas = Path(config.config_file_path).parent / "schemas"
    folders = (Path(config.docs_dir), schemas, THEME)
    found = (one for folder in folders if folder.is_dir() for one in noted(folder))
    return digest((_written(config), *(one for one in found if "__pycache__" not in repr(one))))


def _written(config: MkDocsConfig) -> bytes:
    return Path(config.config_file_path).read_bytes()
