"""The Action API's envelope: a request becomes a call of an action, its result or refusal becomes CKAN's answer."""

from __future__ import annotations

import logging
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from .. import families
from ..locale import translator
from .call import Call, Upload
from .errors import Refusal, not_allowed
from .spool import spooled_path
from .store import Store

_ = translator("portal")

ACTIONS = "opendata_training.portal.actions"
# A call without a file is facts, not data; this is generous (bytes).
MOST_JSON = 4_000_000

api = Blueprint("api", __name__)


def _bad_request(reason: str) -> tuple[Response, int]:
    # CKAN answers a call it cannot make out with a bare text in JSON, without the envelope.
    return jsonify(f"Bad request - {reason}"), 400


def _asked(writes: bool) -> dict[str, Any]:
    """Read the parameters: of the address (reading only), of a form, or of a JSON document.

    Raises:
        ValueError: when they cannot be made out.
    """
    if request.method == "GET":
        if writes:
            raise ValueError("Invalid request. Please use POST method for your request")
        return request.args.to_dict()
    if request.mimetype in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return request.form.to_dict()
    if (request.content_length or 0) > MOST_JSON:
        raise RequestEntityTooLarge
    if not request.get_data():
        return request.args.to_dict() if not writes else {}
    document = request.get_json(force=True, silent=True)
    if not isinstance(document, dict):
        raise ValueError("Error decoding JSON data: it needs to be a dictionary.")
    return document


def _upload() -> Upload | None:
    sent = request.files.get("upload")
    if sent is None or not sent.filename:
        return None
    return Upload(spooled_path(sent), sent.filename)


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
    try:
        trusted = store.knows(request.headers.get("Authorization", "").strip())
        if member.WRITES and not trusted and request.method == "POST":
            # Refused before the body is looked at.
            raise not_allowed()
        call = Call(store, _asked(member.WRITES), base, trusted, _upload() if member.WRITES else None)
        answer |= {"success": True, "result": member.run(call)}
        return jsonify(answer), 200
    except ValueError as error:
        return _bad_request(f"JSON Error: {error}")
    except Refusal as refusal:
        return jsonify({**answer, "success": False, "error": refusal.error}), refusal.status
    except RequestEntityTooLarge:
        size = (current_app.config["MAX_CONTENT_LENGTH"] or 0) // 1_000_000
        sentence = _("The file is too big for this portal: {size} MB at most.", size=size)
        told = {"__type": "Request Too Large", "message": sentence}
        return jsonify({**answer, "success": False, "error": told}), 413
    except HTTPException as error:
        return _bad_request(error.description or error.name)
    except Exception:
        logging.getLogger(__name__).exception("action %s", name)
        told = {"__type": "Internal Server Error", "message": "Internal Server Error"}
        return jsonify({**answer, "success": False, "error": told}), 500
