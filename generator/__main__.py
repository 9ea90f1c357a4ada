"""``python -m generator`` is ``portal``."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

from generator.cli import main


def program() -> NoReturn:
    """Run one command and end the process, without taking apart all that it read.

    That is a twentieth of a check of 1,000 records. A process with other threads ends as any.
    """
    code = main()
    if threading.active_count() > 1:
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # who reads may have gone
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    program()
