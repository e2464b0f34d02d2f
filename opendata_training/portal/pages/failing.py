"""The pages for what is not there and what did not work."""

from __future__ import annotations

from flask import render_template, request
from werkzeug.exceptions import HTTPException

from ..errors import Refusal
from .frame import pages

# Statuses that have a page of their own; any other is trouble.
KINDS = {404: "not_found", 403: "forbidden", 405: "not_found", 413: "too_big", 429: "too_many"}


@pages.app_errorhandler(Refusal)
def refused(refusal: Refusal) -> tuple[str, int]:
    """Show a page for what the portal refuses."""
    return _page(refusal.status)


@pages.app_errorhandler(HTTPException)
def failed(error: HTTPException) -> tuple[str, int] | HTTPException:
    """Show a page, in the reader's language, for an address or a request that leads nowhere."""
    status = error.code or 500
    return error if status < 400 else _page(status)


def _page(status: int) -> tuple[str, int]:
    return render_template(
        "message.html", kind=KINDS.get(status, "trouble"), question=request.args.get("q", "")
    ), status
