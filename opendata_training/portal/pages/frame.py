"""What all pages share: the portal's store, who asks, the language, and words made fit for a page."""

from __future__ import annotations

import sqlite3
from typing import Any
from urllib.parse import quote, urlencode

from flask import Blueprint, current_app, request
from flask.blueprints import BlueprintSetupState

from ...locale import LANGUAGES, language
from .. import activity, datasets, sessions
from ..accounts import User
from ..api import caller
from ..errors import Refusal, Withdrawn
from ..store import Store
from ..words import words
from . import saying

pages = Blueprint("pages", __name__)

LANGUAGE_NAMES = {"es": "Español", "en": "English"}


def store() -> Store:
    """Give the portal's folder."""
    found: Store = current_app.extensions["store"]
    return found


def base() -> str:
    """Give the portal's address as the asker knows it, without a slash at its end."""
    return request.host_url.rstrip("/")


def asker() -> User | None:
    """Give who asks, where a token or a sign-in says so."""
    return caller() or sessions.user()


def visible(db: sqlite3.Connection, name_or_id: str) -> sqlite3.Row:
    """Find a dataset that the asker may see.

    Raises:
        Withdrawn: when everyone could see it before; whoever has its address learns that, and nothing else of it.
        Refusal: 404 when there is none, or none that was ever shown.
    """
    try:
        return datasets.visible(db, name_or_id, asker())
    except Refusal:
        row = datasets.find(db, name_or_id, see_private=True)
        if not activity.was_public(db, row["id"]):
            raise
        owner = datasets.organization(db, row["owner_org"])
        assert owner is not None  # a foreign key
        raise Withdrawn(datasets.organization_dict(owner)) from None


def hidden(db: sqlite3.Connection, row: sqlite3.Row) -> str:
    """Say why not everyone sees a dataset: "withdrawn" when they did before, else "draft"; empty when they do."""
    if not datasets.is_hidden(row):
        return ""
    return "withdrawn" if activity.was_public(db, row["id"]) else "draft"


def address_with(**changed: Any) -> str:
    """Give the address of this same page with some of its parameters changed; None and [] take one away."""
    asked: dict[str, Any] = {key: values for key, values in request.args.lists() if key != "lang"}
    asked |= changed
    kept = {key: value for key, value in asked.items() if value not in (None, "", [])}
    path = quote(request.path)
    return f"{path}?{urlencode(kept, doseq=True)}" if kept else path


@pages.record_once
def _for_every_template(state: BlueprintSetupState) -> None:
    # Whatever a template shows passes through here, so that no sign that nobody sees can turn a line around.
    state.app.jinja_env.finalize = saying.shown
    state.app.jinja_env.filters |= {
        "called": saying.called,
        "day": saying.day,
        "moment": saying.moment,
        "size": saying.human_size,
        "number": saying.number,
        "web": saying.web_address,
        "mail": saying.mail_address,
        "tongue": saying.tongue,
        "extras": saying.extras,
        "release": saying.release,
    }


@pages.app_context_processor
def _everywhere() -> dict[str, Any]:
    """Give what every page needs."""
    switches = [
        {"code": code, "name": LANGUAGE_NAMES[code], "here": code == language(),
         "url": f"{quote(request.path)}?{urlencode([*_asked(), ('lang', code)])}"} for code in LANGUAGES
    ]  # fmt: skip
    return {"w": words(), "lang": language(), "switches": switches, "here": request.path}


def _asked() -> list[tuple[str, str]]:
    return [(key, value) for key, value in request.args.items(multi=True) if key != "lang"]
