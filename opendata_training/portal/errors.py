"""What the Action API answers when it refuses: CKAN's error types and status codes."""

from __future__ import annotations

from typing import Any

from ..locale import translator

_ = translator("portal")


class Refusal(Exception):
    """An answer other than success.

    Parameters:
        status: the HTTP status code.
        kind: CKAN's ``__type``.
        facts: what else the error holds: ``message``, or one list of sentences a field.
    """

    def __init__(self, status: int, kind: str, **facts: Any) -> None:
        super().__init__(kind)
        self.status = status
        self.error: dict[str, Any] = {**facts, "__type": kind}


class TooMany(Refusal):
    """An answer to a client that asks too often.

    Parameters:
        seconds: how long it shall wait.
    """

    def __init__(self, seconds: int) -> None:
        # CKAN has no such error; the status code and the header are HTTP's (RFC 6585).
        told = _("Too many calls in a short time: wait {seconds} s, then go on.", seconds=seconds)
        super().__init__(429, "Rate Limit Error", message=told)
        self.seconds = seconds


def not_found(what: str) -> Refusal:
    """Say that the portal has no such thing."""
    return Refusal(404, "Not Found Error", message=_("Not found: {what}", what=what))


class Withdrawn(Refusal):
    """A page's answer about a dataset that everyone could see before; the API says not found, as CKAN does.

    Parameters:
        organization: whose it is, as organization_show gives it.
    """

    def __init__(self, organization: dict[str, Any]) -> None:
        super().__init__(410, "Not Found Error", message="")
        self.organization = organization


def not_allowed() -> Refusal:
    """Say that the token is missing or is not one of this portal's."""
    return Refusal(
        403,
        "Authorization Error",
        message=_("Access denied: this needs a token of this portal, sent in the Authorization header."),
    )


def not_valid(field: str, sentence: str) -> Refusal:
    """Say which field must be mended, and how."""
    return Refusal(409, "Validation Error", **{field: [sentence]})
