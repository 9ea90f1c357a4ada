"""What a forge refuses."""

from __future__ import annotations

SERVER_ERROR = 500  # from here on a forge has failed, and may have written all the same


class ApiError(Exception):
    """The forge refused a request: status, request and response text."""

    def __init__(self, status: int, what: str, message: str) -> None:
        said = f"{status} {what}: {message}"
        # A terminal, or the runner of a job, would obey some of what is no print.
        super().__init__(
            "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in said)
        )
        self.status = status
