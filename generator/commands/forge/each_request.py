"""Requests are dealt with one after another; what fails with one of them stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from generator.commands.usage import UsageError
from generator.forge.errors import ApiError
from generator.git.as_set_up import NoVersion


class Failures:
    """What failed; the last of it ends the run, once all requests have had their turn."""

    last: Exception | None = None

    @contextmanager
    def told(self, number: int) -> Iterator[None]:
        """Tell what fails with a request.

        A bug of ours that a stranger's request meets is told whole: it is that request's alone.
        """
        try:
            yield
        except (ApiError, NoVersion, UsageError) as error:
            print(f"#{number}: {error}")
            self.last = error
        except Exception as error:
            print(f"#{number}: {error!r}")
            traceback.print_exc()
            self.last = error

    def end(self) -> None:
        """Raise the last failure, if there was one."""
        if self.last:
            raise self.last
