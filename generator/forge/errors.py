"""What a forge refuses."""

from __future__ import annotations

SERVER_ERROR = 500  # from here on a forge has failed, and may have written all the same


class ApiError(Exception):
    """The forge refused a request: status, request and response text."""

    def __init__(self, status: int, what: str, message: str) -> None:
        super().__init__(f"{status} {what}: {message}")
        self.status = status
