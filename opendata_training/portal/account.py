"""The pages for those who publish: sign in, see what is hidden, make and revoke tokens, sign out."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, current_app, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from ..locale import translator
from . import accounts, sessions
from .errors import TooMany, not_allowed
from .store import Store

_ = translator("portal_account")

account = Blueprint("account", __name__, url_prefix="/user")

# So many tries to sign in at once, then one in so many seconds: nobody guesses a password so.
TRIES, SECONDS_A_TRY = 10, 6
LONGEST = 200


def words() -> dict[str, str]:
    """Give these pages' sentences in the language in use."""
    return {
        "account": _("Your account"),
        "sign_in": _("Sign in"),
        "sign_in_why": _(
            "Reading needs no account. An account shows what your organization keeps hidden, and makes tokens to publish with."
        ),
        "name": _("Name"),
        "password": _("Password"),
        "no_account": _("No account yet? Who runs this portal makes one with the command:"),
        "wrong": _("This name and password do not go together. Look at both and try again."),
        "hidden": _("Not public"),
        "hidden_none": _("Nothing of yours is hidden."),
        "draft": _("draft"),
        "deleted": _("deleted"),
        "private": _("hidden"),
        "tokens": _("Tokens"),
        "tokens_why": _(
            "A token is a password for programs, such as the command that publishes. Make one for each computer, and revoke it "
            "when you no longer need it."
        ),
        "token_new": _("Your new token. Copy it now; it is not shown again:"),
        "token_name": _("What it is for, for example: my computer"),
        "make": _("Make a token"),
        "revoke": _("Revoke"),
        "revoke_one": _("Revoke the token {name}"),
        "first": _("the portal's first token"),
        "sign_out": _("Sign out"),
    }


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def _page(template: str, status: int = 200, **facts: Any) -> Response:
    response = make_response(render_template(template, a=words(), mark=sessions.mark(), **facts), status)
    # What is told to who signed in stays out of every store of pages.
    response.headers["Cache-Control"] = "no-store"
    return response


@account.get("")
def show() -> AnyResponse:
    """Show the account of who is signed in."""
    return _account() if sessions.user() else redirect(url_for("account.sign_in"))


@account.get("/login")
def sign_in() -> AnyResponse:
    """Show the form to sign in."""
    return _page("sign-in.html", name="", wrong=False)


@account.post("/login")
def signed_in() -> AnyResponse:
    """Sign in, or say that name and password do not go together and nothing more."""
    name, password = request.form.get("name", "").strip()[:LONGEST], request.form.get("password", "")[:LONGEST]
    rate = current_app.extensions["sign_in_rate"]
    seconds = max(rate.wait(f"from {request.remote_addr}"), rate.wait(f"as {name}"))
    if seconds:
        raise TooMany(seconds)
    if not sessions.is_own_site():
        raise not_allowed()
    with _store().reading() as db:
        user = accounts.by_password(db, name, password)
    if user is None:
        return _page("sign-in.html", 403, name=name, wrong=True)
    response = redirect(url_for("account.show"), 303)
    sessions.begin(response, user)
    return response


@account.post("/logout")
def signed_out() -> AnyResponse:
    """Sign out."""
    _must_be_own_form()
    response = redirect(url_for("pages.home"), 303)
    sessions.end(response)
    return response


@account.post("/tokens")
def token_made() -> AnyResponse:
    """Make a token and show it, this once."""
    user = _must_be_own_form()
    with _store().writing() as db:
        token = accounts.make_token(db, user, request.form.get("name", "").strip()[:100] or "-")
    return _account(token)


@account.get("/tokens")
def tokens_shown() -> AnyResponse:
    """Lead back to the account: the link to the other language stands on the page of a new token too."""
    return redirect(url_for("account.show", lang=request.args.get("lang")))


@account.post("/tokens/<token_id>/revoke")
def token_revoked(token_id: str) -> AnyResponse:
    """Take a token out of use."""
    user = _must_be_own_form()
    with _store().writing() as db:
        accounts.revoke(db, user, token_id=token_id)
    return redirect(url_for("account.show"), 303)


def _must_be_own_form() -> accounts.User:
    user = sessions.user()
    if user is None or not sessions.is_own_form():
        raise not_allowed()
    return user


def _account(token: str = "") -> Response:
    user = sessions.user()
    assert user is not None  # the callers looked
    sql = "SELECT name, owner_org, private, state, json_extract(facts, '$.title') AS title FROM package ORDER BY modified DESC"
    with _store().reading() as db:
        tokens = accounts.tokens(db, user)
        rows = [row for row in db.execute(sql) if row["private"] or row["state"] != "active"]
    hidden = [
        {"name": row["name"], "title": row["title"], "why": "private" if row["state"] == "active" else row["state"]}
        for row in rows
        if user.sees(row["owner_org"])
    ]
    return _page("account.html", user=user, tokens=tokens, hidden=hidden, token=token)


@account.errorhandler(TooMany)
def too_many(refusal: TooMany) -> AnyResponse:
    """Say how long to wait, to a person and to a program."""
    response = make_response(render_template("message.html", kind="too_many", question=""), refusal.status)
    response.headers["Retry-After"] = str(refusal.seconds)
    return response
