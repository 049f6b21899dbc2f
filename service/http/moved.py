"""What is somewhere else: a record that has another id, or a day that stands for a release."""

from typing import cast

from flask import Flask, Response, redirect


class MovedError(Exception):
    """The answer is at another address: 308 where it stays there, 307 where it may move on."""

    def __init__(self, address: str, status: int) -> None:
        super().__init__(address)
        self.address, self.status = address, status


def lead_on(moved: MovedError) -> Response:
    """Lead to the other address."""
    return cast(Response, redirect(moved.address, moved.status))


def init_app(app: Flask) -> None:
    """Let whatever is somewhere else end in a redirect."""
    app.register_error_handler(MovedError, lead_on)
