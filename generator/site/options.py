"""The portal's options in ``mkdocs.yml``, as MkDocs checks them."""

from __future__ import annotations

from mkdocs.config import config_options
from mkdocs.config.base import Config

from generator.site.settings import FORGES, HISTORIES, LEAVABLE, OPTIONAL, PUBLICATIONS, Site
from generator.site.settings_file import ENGLISH_NAME
from generator.text.languages import LANGUAGES, MAIN


class Options(Config):
    """The options under ``plugins: portal``, with their defaults."""

    name_en = config_options.Type(str, default=ENGLISH_NAME)
    names = config_options.Type(dict, default={})
    operator = config_options.Type(dict, default={})
    tag_authority = config_options.Type(str, default="")
    publisher = config_options.Type(dict, default={})
    forge = config_options.Choice(("", *FORGES), default="")
    sending_client = config_options.Type(str, default="")
    publication = config_options.Choice(PUBLICATIONS, default=PUBLICATIONS[0])
    leave_out = config_options.ListOfItems(config_options.Choice(LEAVABLE), default=[])
    cache = config_options.Type(str, default=Site.cache)
    newsletter = config_options.Type(str, default="")
    generator = config_options.Type(str, default="")
    samples = config_options.Type(bool, default=True)
    demo_day = config_options.Type(str, default="")
    history = config_options.Choice(HISTORIES, default=OPTIONAL)
    language = config_options.Choice(LANGUAGES, default=MAIN)
