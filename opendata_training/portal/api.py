"""The Action API's envelope: a request becomes a call of an action, its result or refusal becomes CKAN's answer."""

from __future__ import annotations

import errno
import logging
import sqlite3
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from .. import families
from ..locale import translator
from .accounts import User
from .call import Call, Upload
from .errors import Refusal, TooMany, not_allowed
from .spool import spooled
from .store import Store

_ = translator("portal")

ACTIONS = "opendata_training.portal.actions"
# A call without a file is facts, not data; this is generous (bytes).
MOST_JSON = 4_000_000

api = Blueprint("api", __name__)


class NotMadeOut(ValueError):
    """A call whose parameters cannot be made out."""


def _bad_request(reason: str) -> tuple[Response, int]:
    # CKAN answers a call it cannot make out with a bare text in JSON, without the envelope.
    return jsonify(f"Bad request - {reason}"), 400


def _mixed(values: MultiDict[str, str]) -> dict[str, Any]:
    # A name that comes several times is a list, as in CKAN.
    return {name: found[0] if len(found) == 1 else found for name, found in values.to_dict(flat=False).items()}


def _asked(writes: bool) -> dict[str, Any]:
    """Read the parameters: of the address (reading only), of a form, or of a JSON document.

    Raises:
        NotMadeOut: when they are no parameters.
    """
    if request.method == "GET":
        if writes:
            raise NotMadeOut("Invalid request. Please use POST method for your request")
        return _mixed(request.args)
    if request.mimetype in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return _mixed(request.form)
    if (request.content_length or 0) > MOST_JSON:
        raise RequestEntityTooLarge
    if not request.get_data():
        return _mixed(request.args) if not writes else {}
    document = request.get_json(force=True, silent=True)
    if not isinstance(document, dict):
        raise NotMadeOut("Error decoding JSON data: it needs to be a dictionary.")
    return document


def _uploads() -> dict[str, Upload]:
    return {name: Upload(spooled(sent), sent.filename) for name, sent in request.files.items() if sent.filename}


def caller() -> User | None:
    """Give whose token came with the request, in the header where CKAN's clients put it."""
    store: Store = current_app.extensions["store"]
    headers = request.headers
    return store.user((headers.get("Authorization") or headers.get("X-CKAN-API-Key") or "").strip())


@api.route("/api/3", methods=["GET"])
@api.route("/api/3/", methods=["GET"])
def version() -> Response:
    """Say which version of the API this is."""
    return jsonify(version=3)


@api.route("/api/action/<name>", methods=["GET", "POST"])
@api.route("/api/3/action/<name>", methods=["GET", "POST"])
def action(name: str) -> tuple[Response, int]:
    """Run one action and put what it gives, or why it refuses, in CKAN's envelope."""
    if name not in families.member_names(ACTIONS):
        return _bad_request(f"Action name not known: {name}")
    member = families.member(ACTIONS, name)
    base = request.host_url.rstrip("/")
    answer: dict[str, Any] = {"help": f"{base}/api/3/action/help_show?name={name}"}
    store: Store = current_app.extensions["store"]

    def refused(status: int, error: dict[str, Any]) -> tuple[Response, int]:
        return jsonify({**answer, "success": False, "error": error}), status

    try:
        user = caller()
        if member.WRITES and user is None and request.method == "POST":
            # Refused before the body is looked at.
            raise not_allowed()
        if user and member.WRITES and (seconds := current_app.extensions["rate"].wait(user.id)):
            raise TooMany(seconds)
        call = Call(store, _asked(member.WRITES), base, user, _uploads() if member.WRITES else {})
        answer |= {"success": True, "result": member.run(call)}
        return jsonify(answer), 200
    except (NotMadeOut, RecursionError, UnicodeEncodeError) as error:
        # Among them what is nested too deep, and signs that no text has.
        return _bad_request(f"JSON Error: {error}")
    except TooMany as refusal:
        response, status = refused(refusal.status, refusal.error)
        response.headers["Retry-After"] = str(refusal.seconds)
        return response, status
    except Refusal as refusal:
        return refused(refusal.status, refusal.error)
    except RequestEntityTooLarge:
        size = (current_app.config["MAX_CONTENT_LENGTH"] or 0) // 1_000_000
        sentence = _("The file is too big for this portal: {size} MB at most.", size=size)
        return refused(413, {"__type": "Request Too Large", "message": sentence})
    except HTTPException as error:
        return _bad_request(error.description or error.name)
    except Exception as error:
        logging.getLogger(__name__).exception("action %s", name)
        return refused(500, {"__type": "Internal Server Error", "message": _reason(error)})


def _reason(error: Exception) -> str:
    """Say why the portal failed, where the one who runs it can do something about it."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    full = full or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    if full:
        return _("The portal's disk is full; nothing was changed. Tell who runs it, and try again when there is room.")
    return "Internal Server Error"
