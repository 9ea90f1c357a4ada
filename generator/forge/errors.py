"""The error of a refused request."""

from __future__ import annotations

from generator.text.unseen import without_unseen

SERVER_ERROR = 500  # from here on a forge has failed, and may have written all the same


class ApiError(Exception):
    """The forge refused a request: status, request and response text."""

    def __init__(self, status: int, what: str, message: str) -> None:
        said = f"{status} {what}: {message}"
        # A terminal, or the runner of a job, would obey some of what is no print.
        super().__init__(without_unseen(said))
        self.status = status
