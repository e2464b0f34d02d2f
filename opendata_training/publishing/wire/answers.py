"""What a CKAN portal's answer means: its result, or one plain sentence for each way it can fail."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator

if TYPE_CHECKING:
    import httpx

_ = translator("publishing_wire")

# Seconds that a portal may ask to be left alone for; who asks for more is told to people.
LONGEST_WAIT = 60
# What CKAN calls it when its search index does not answer (ckan/views/api.py).
SEARCH_DOWN = ("Search Error", "Search Index Error")


class NotThere(Exception):
    """The portal has no such thing (404 in CKAN's envelope)."""


class NotReached(Problem):
    """Nothing was sent: asking again is always safe."""


class Busy(Problem):
    """The portal asked to come back later (429) and did nothing.

    Parameters:
        wait: the seconds it asked for; None when it named none.
    """

    def __init__(self, sentence: str, wait: float | None = None) -> None:
        super().__init__(sentence)
        self.wait = wait


class Unsure(Problem):
    """What was sent may have taken effect or not: the answer was lost, or was none."""


class TooLarge(Problem):
    """The request is bigger than the portal takes (413)."""


class UnknownAction(Problem):
    """The portal's version does not have this action."""


class Refused(Problem):
    """The portal understood, and refused.

    Parameters:
        error: its reasons, one a field.
    """

    def __init__(self, sentence: str, error: dict[str, Any]) -> None:
        super().__init__(sentence)
        self.error = error

    @property
    def stale(self) -> bool:
        """Whether it refused because the dataset is no longer what it was when it was looked at."""
        return "match" in self.error


def no_portal(where: str, status: int | None = None) -> Problem:
    """Say that what answers is no CKAN portal."""
    if status is None:
        return Problem(_("{address} is not a CKAN portal. Check the address.", address=where))
    return Unsure(_("{address} is not a CKAN portal: it answered {status} and no CKAN reply. Check the address; it is the one "
                    "of the portal's home page.", address=where, status=status))  # fmt: skip


@contextmanager
def said(where: str) -> Iterator[None]:
    """Turn what goes wrong on the way to a portal into one sentence.

    Parameters:
        where: the portal's address.
    """
    import httpx

    try:
        yield
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise Problem(
            _("“{address}” is not a portal's address. It begins with http:// or https://.", address=where)
        ) from error
    except (httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise NotReached(_("No portal answers at {address}. Check the address and the network, then try again.",
                           address=where)) from error  # fmt: skip
    except httpx.ConnectError as error:
        if "CERTIFICATE" in str(error).upper():
            # From the standard store, or the one that SSL_CERT_FILE or REQUESTS_CA_BUNDLE name; asking again changes nothing.
            raise Problem(
                _(
                    "The certificate of {address} cannot be trusted from here. Check the address, or ask who runs the network "
                    "for its certificate.",
                    address=where,
                )
            ) from error
        raise NotReached(
            _("No portal answers at {address}. Check the address, and that the portal is running.", address=where)
        ) from error
    except httpx.TimeoutException as error:
        raise Unsure(_("{address} took too long to answer. Publish again: what has arrived is not sent twice.",
                       address=where)) from error  # fmt: skip
    except httpx.ProxyError as error:
        raise NotReached(_("The network's proxy does not let {address} through. Ask who runs the network.",
                           address=where)) from error  # fmt: skip
    except httpx.HTTPError as error:
        raise Unsure(_("The connection to {address} was cut. Publish again: what has arrived is not sent twice.",
                       address=where)) from error  # fmt: skip


def result(answer: httpx.Response, where: str, action: str, *, token: bool = True) -> Any:
    """Take a result out of CKAN's envelope.

    Parameters:
        answer: what came.
        where: the portal's address.
        action: what was asked for.
        token: whether it was asked for with one.

    Raises:
        NotThere: when the portal has no such thing.
        Problem: of the kinds above, when it refused or something else came.
    """
    status = answer.status_code
    if answer.is_redirect:
        raise Problem(_("{address} sends on to {other}. Use that address.", address=where,
                        other=answer.headers.get("Location", "?")))  # fmt: skip
    try:
        told = answer.json()
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        told = None
    if isinstance(told, dict) and told.get("success") is True and "result" in told:
        return told["result"]
    if status == 413:
        raise TooLarge(_("The file is too big for {address}. Split it, or ask who runs the portal.", address=where))
    if status == 429:
        raise Busy(_in_trouble(where, status), wait_asked(answer.headers.get("Retry-After", "")))
    error = told.get("error") if isinstance(told, dict) else None
    if isinstance(error, dict):
        raise _refusal(status, error, where, token)
    if status >= 500:
        raise Unsure(_in_trouble(where, status))
    # CKAN's own words are translated; the action's name in them is not.
    if status in (400, 404) and isinstance(told, str) and action in told:
        raise UnknownAction(_("{address} does not know {action}: it may be an older CKAN. Ask who runs the portal.",
                              address=where, action=action))  # fmt: skip
    raise no_portal(where, status)


def _in_trouble(where: str, status: int) -> str:
    return _(
        "{address} is in trouble just now (it answered {status}). Try again later; what has arrived is not sent twice.",
        address=where,
        status=status,
    )


def _refusal(status: int, error: dict[str, Any], where: str, token: bool) -> Exception:
    """Say why the portal refused."""
    if status == 404:
        return NotThere()
    if status in (401, 403) and not token:
        # CKAN says so of a hidden dataset, where others say that there is none.
        return Refused(_("{address} shows this only to whoever has a token of it. Keep one with: opendata token {address}",
                         address=where), {})  # fmt: skip
    if status in (401, 403):
        sentence = _("{address} does not accept this token. Check OPENDATA_TOKEN, and that it may publish in this "
                     "organization.", address=where)  # fmt: skip
        return Refused(sentence, {})
    kind = str(error.get("__type"))
    reason = " ".join(" · ".join(_reasons(error)).split())[:500] or kind
    if "upload" in error:
        # CKAN bounds files itself (ckan.max_resource_size) and answers as to any other field that it does not take.
        return Refused(_("{address} does not take the file: {reason}. It may be too big: split it, or ask who runs the portal.",
                         address=where, reason=reason), error)  # fmt: skip
    sentence = _("{address} did not accept what was sent: {reason}", address=where, reason=reason)
    # An error of its own (its disk full, its search index down, which CKAN says with a 409 too) leaves open what became of a
    # change.
    return Unsure(sentence) if status >= 500 or kind in SEARCH_DOWN else Refused(sentence, error)


def _reasons(error: Mapping[str, Any]) -> Iterator[str]:
    """Give what CKAN says of each field; of a list of things (resources, extras) it says it one by one, nothing of some."""
    for name, value in error.items():
        if name == "__type":
            continue
        told = value if isinstance(value, list) else [value]
        inner = [one for one in told if isinstance(one, dict)]
        text = "; ".join([*(str(one) for one in told if not isinstance(one, dict)),
                          *("; ".join(_reasons(one)) for one in inner if one)])  # fmt: skip
        if text:
            yield text if name in ("message", "upload") else f"{name}: {text}"


def wait_asked(header: str) -> float | None:
    """Give the seconds that a Retry-After header asks for, bounded; None when it names none.

    Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after (seconds, or a date).
    """
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:6]), LONGEST_WAIT))
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((moment - datetime.now(UTC)).total_seconds(), 0.0), float(LONGEST_WAIT))
