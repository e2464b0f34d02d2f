"""The pages for what is not there and what did not work."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from werkzeug.exceptions import HTTPException

from ..errors import Refusal, Withdrawn
from .frame import pages

# Statuses that have a page of their own; any other is trouble.
KINDS = {404: "not_found", 403: "forbidden", 405: "not_found", 410: "gone", 413: "too_big", 429: "too_many"}


@pages.app_errorhandler(Refusal)
def refused(refusal: Refusal) -> tuple[str, int]:
    """Show a page for what the portal refuses."""
    return _page(refusal.status, refusal.organization if isinstance(refusal, Withdrawn) else None)


@pages.app_errorhandler(HTTPException)
def failed(error: HTTPException) -> tuple[str, int] | HTTPException:
    """Show a page, in the reader's language, for an address or a request that leads nowhere."""
    status = error.code or 500
    return error if status < 400 else _page(status)


def _page(status: int, organization: dict[str, Any] | None = None) -> tuple[str, int]:
    kind, question = KINDS.get(status, "trouble"), request.args.get("q", "")
    return render_template("message.html", kind=kind, question=question, organization=organization), status
