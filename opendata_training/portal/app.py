"""The portal's web app: the API, the pages, and the headers that go with every answer."""

from __future__ import annotations

from flask import Flask, Response, g, request
from werkzeug.exceptions import BadRequest

from ..locale import LANGUAGES, language, use_language
from .account import SECONDS_A_TRY, TRIES, account
from .api import MOST_JSON, api
from .catalogue import catalogue
from .limits import Rate
from .pages import pages
from .spool import SpoolingRequest, remove_spooled
from .store import Store

# The biggest upload (bytes).
MOST_BYTES = 500_000_000
# Nothing from elsewhere, no script at all; the JSON-LD in a page is data, not script.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
# Calls that change something, for one account: more than a careful publisher makes, fewer than a runaway loop. The burst is
# what a department's hundred datasets need.
WRITES_A_SECOND, BURST = 60.0, 1200
YEAR = 365 * 24 * 3600


def create_app(store: Store, *, most_bytes: int = MOST_BYTES, writes_a_second: float | None = WRITES_A_SECOND) -> Flask:
    """Make the web app.

    Parameters:
        store: the portal's folder.
        most_bytes: the biggest upload.
        writes_a_second: how often an account may write, after its first burst; None for no limit.
    """
    app = Flask(__name__)
    app.request_class = SpoolingRequest
    app.extensions["store"] = store
    app.extensions["rate"] = Rate(writes_a_second, BURST)
    app.extensions["sign_in_rate"] = Rate(1 / SECONDS_A_TRY, TRIES)
    app.config["MAX_CONTENT_LENGTH"] = most_bytes
    # The texts of a form with files; the files themselves go to the disk.
    app.config["MAX_FORM_MEMORY_SIZE"] = MOST_JSON
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.before_request(_refuse_no_host)
    app.before_request(_choose_language)
    app.after_request(_dress)
    app.teardown_request(_clean_up)
    app.register_blueprint(api)
    app.register_blueprint(catalogue)
    app.register_blueprint(account)
    app.register_blueprint(pages)
    return app


def _refuse_no_host() -> None:
    # Every address that is given out begins with it; werkzeug gives none where the header is no host.
    if not request.host:
        raise BadRequest


def _choose_language() -> None:
    """Speak the asker's language: what a link says, what was chosen before, what the browser prefers, the system's.

    It is set anew for every request, because a thread answers one asker after another.
    """
    # A program says none of these, and asks far more often than a browser: nothing is taken apart that is not there.
    told = request.environ
    asked = request.args.get("lang", "") if told.get("QUERY_STRING") else ""
    kept = request.cookies.get("lang", "") if told.get("HTTP_COOKIE") else ""
    preferred = request.accept_languages.best_match([*LANGUAGES]) if told.get("HTTP_ACCEPT_LANGUAGE") else None
    g.chosen = asked if asked in LANGUAGES else None
    use_language(g.chosen or (kept if kept in LANGUAGES else None) or preferred)


def _dress(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", POLICY)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Content-Language"] = language()
    if request.endpoint != "static":
        headers.setdefault("Cache-Control", "no-cache")
        headers.setdefault("Vary", "Accept-Language, Cookie")
    if g.get("chosen"):
        response.set_cookie("lang", g.chosen, max_age=YEAR, samesite="Lax", httponly=True)
    return response


def _clean_up(_error: BaseException | None) -> None:
    remove_spooled(request)
