"""A portal's token: in the environment, or in the system's keyring, and nowhere else."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from ...errors import Problem
from ...locale import translator

_ = translator("publishing_wire")

VARIABLE = "OPENDATA_TOKEN"
SERVICE = "opendata-training"
# Seconds that the keyring gets; a locked one that asks nobody must not hold up a publication for ever.
PATIENCE = 20


def token_for(address: str, given: str | None = None) -> str:
    """Give the token for a portal: the given one, else the environment's, else the keyring's; empty when there is none.

    Parameters:
        address: the portal's address.
        given: a token that the caller already has.

    Raises:
        Problem: when it holds signs that no token has.
    """
    token = (given or os.environ.get(VARIABLE, "")).strip()
    if not token:
        token = (_keyring(lambda keyring: keyring.get_password(SERVICE, user(address))) or "").strip()
    return checked(token)


def checked(token: str) -> str:
    """Give a token as it is.

    Raises:
        Problem: when it holds signs that no token has.
    """
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise Problem(
            _("The token holds signs that no token has. Copy it again, whole and alone, into OPENDATA_TOKEN.")
        )
    return token


def keep(address: str, token: str) -> bool:
    """Put a portal's token into the keyring; False when there is no keyring to put it into."""

    def put(keyring: Any) -> bool:
        keyring.set_password(SERVICE, user(address), token)
        # A keyring that keeps nothing (`null`) takes a token without a word.
        return bool(keyring.get_password(SERVICE, user(address)) == token)

    return bool(_keyring(put))


def forget(address: str) -> bool:
    """Take a portal's token out of the keyring; False when there is none."""

    def take(keyring: Any) -> bool:
        if keyring.get_password(SERVICE, user(address)) is None:
            return False
        keyring.delete_password(SERVICE, user(address))
        return True

    return bool(_keyring(take))


def user(address: str) -> str:
    """Give the name that a portal's token is kept under: its address, written one way."""
    text = address.strip().rstrip("/")
    try:
        parts = urlsplit(text)
    except ValueError:
        return text
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, "", ""))


def _keyring(do: Callable[[Any], Any]) -> Any:
    """Ask the system's keyring; None when there is none, it is locked, fails or does not answer."""
    found: list[Any] = []

    def ask() -> None:
        try:
            import keyring

            found.append(do(keyring))
        except BaseException:
            # Whatever a keyring of any system raises, it means: no token from there. Its text may hold secrets.
            return

    thread = threading.Thread(target=ask, name="keyring", daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return found[0] if found else None
