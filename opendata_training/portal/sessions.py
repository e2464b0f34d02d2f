"""Signed-in people: a cookie that only the portal can read, and what their forms must bring along.

A form of another site cannot act for somebody who is signed in: the cookie does not go with it (SameSite), and it does not
know the session's own mark (https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from flask import current_app, g, request
from werkzeug.wrappers import Response

from . import accounts
from .accounts import User
from .schema import now
from .store import Store

COOKIE = "portal_session"
# A working day; who comes back tomorrow signs in again.
HOURS = 10


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


def user() -> User | None:
    """Give who is signed in; None for everybody else."""
    if "signed_in" not in g:
        g.signed_in = _found()
    found: User | None = g.signed_in
    return found


def _found() -> User | None:
    key = request.cookies.get(COOKIE, "")
    if not key:
        return None
    with _store().reading() as db:
        row = db.execute("SELECT * FROM session WHERE hash = ? AND expires > ?", (_hashed(key), now())).fetchone()
        return accounts.by_name(db, row["account_id"]) if row else None


def mark() -> str:
    """Give what a form of this session must bring along; empty when nobody is signed in."""
    key = request.cookies.get(COOKIE, "")
    return hmac.new(key.encode("utf-8", "surrogateescape"), b"form", hashlib.sha256).hexdigest() if user() else ""


def is_own_form() -> bool:
    """Tell whether the form that was sent is one of this session's own pages'."""
    sent = request.form.get("mark", "").encode("utf-8", "surrogateescape")
    return bool(user()) and is_own_site() and hmac.compare_digest(mark().encode("ascii"), sent)


def is_own_site() -> bool:
    """Tell whether a form comes from a page of this portal, as far as the browser says where it comes from."""
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


def begin(response: Response, who: User) -> None:
    """Sign somebody in."""
    key = secrets.token_urlsafe(32)
    expires = (datetime.now(UTC) + timedelta(hours=HOURS)).replace(tzinfo=None).isoformat(timespec="microseconds")
    with _store().writing() as db:
        db.execute("DELETE FROM session WHERE expires < ?", (now(),))
        db.execute("INSERT INTO session VALUES (?, ?, ?)", (_hashed(key), who.id, expires))
    response.set_cookie(COOKIE, key, httponly=True, samesite="Strict", secure=request.is_secure)


def end(response: Response) -> None:
    """Sign out, here and for whoever may have got hold of the cookie."""
    with _store().writing() as db:
        db.execute("DELETE FROM session WHERE hash = ?", (_hashed(request.cookies.get(COOKIE, "")),))
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict")
