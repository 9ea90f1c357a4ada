"""What a build through MkDocs says, and why it stops, in both languages."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from logging import Logger

from mkdocs.exceptions import PluginError

from generator.build.building import Building
from generator.build.disk.own_folders import NotOurs
from generator.build.pages.record_links import NoSuchPage
from generator.history.missing import reason_text
from generator.records.findings import Finding, Severity
from generator.records.schema_files import BrokenSchema
from generator.site.settings_file import Unsound

WAITING = "다른 빌드가 끝나기를 기다립니다. / Waiting for another build to end."
NO_HISTORY = (
    "history: required이므로 누리집을 만들지 않았습니다."
    " / The settings have history: required; nothing was built."
)
STAYS = "고칠 때까지 지난 누리집을 보여 드립니다. / The last site is shown until this is mended."
BROKEN = (
    "레코드에 오류가 있어 누리집을 만들지 않았습니다. 주의까지 보려면 portal check를 실행하십시오."
    " / Records have errors; nothing was built. portal check shows the warnings, too."
)


@contextmanager
def stopping() -> Iterator[None]:
    """What stops a build, as MkDocs shows it: a message, and no traceback."""
    try:
        yield
    except (NotOurs, NoSuchPage, Unsound, BrokenSchema) as error:
        raise PluginError(str(error)) from None
    except FileNotFoundError as error:
        missing = f"폴더나 파일이 없습니다: {error.filename} / it is not there"
        raise PluginError(missing) from None


def tell(log: Logger, level: int, building: Building, told: Iterable[Finding] = ()) -> None:
    """What the check remarks besides what was told before, and why the past is not known."""
    shown = log.isEnabledFor(level)  # to word what a quiet MkDocs drops takes a while
    least = Severity.ERROR if level >= logging.ERROR else Severity.WARNING
    if shown and (remarks := building.remarks.text(told, least)):
        log.log(level, "\n%s", remarks)  # none of MkDocs' warnings, which strict refuses
    if why := building.past.why:
        sys.stderr.write(f"{reason_text(why)}\n")  # said also where MkDocs is quiet or strict
