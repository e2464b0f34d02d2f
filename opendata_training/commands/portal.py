"""`opendata portal`: the practice portal, until it is stopped."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

from ..errors import Problem
from ..locale import Words, translator

_ = translator("portal")

HELP = Words(
    en="Start the practice portal, a small CKAN-like portal on this computer, to publish to without fear.",
    es="Iniciar el portal de práctica, un pequeño portal al estilo de CKAN en esta computadora, para publicar sin miedo.",
)
EXAMPLE = "opendata portal --port 5050 --data my-portal"
# Seconds between two looks at whether to stop; Windows does not interrupt a longer wait for Ctrl-C.
LOOK = 0.3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "--port", type=int, metavar="N", help=_("where it listens (default: 5001, or the next free one)")
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar=_("DIR"),
        help=_("the folder for its data, made when missing (default: the workspace's, or ./opendata-portal)"),
    )
    parser.add_argument(
        "--add-user",
        metavar=_("NAME"),
        help=_("make an account (or give it a new password), print its password and stop; the portal may be running"),
    )
    parser.add_argument(
        "--organization", metavar=_("NAME"), help=_("with --add-user: where it may publish (default: practice)")
    )
    parser.add_argument(
        "--role",
        choices=("member", "editor", "admin"),
        default="editor",
        help=_(
            "with --add-user: what it may do there: see what is hidden, publish, or run the organization (default: editor)"
        ),
    )


def default_folder() -> Path:
    """Give the workspace's place for the portal's data; without a workspace, a folder here."""
    workspace = os.environ.get("OPENDATA_WORKSPACE")
    return Path(workspace, ".opendata", "portal") if workspace else Path("opendata-portal")


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C, SIGTERM, or the end of the parent that keeps a pipe open to it."""
    if options.add_user:
        return _add_user(options)
    if options.organization:
        raise Problem(_("--organization goes with --add-user. To publish into one, give it to opendata publish."))
    if options.port is not None and not 0 <= options.port <= 65535:
        raise Problem(_("{port} is not a port: give a number from 1 to 65535.", port=options.port))
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_signal: stop.set())
    if os.environ.get("OPENDATA_PARENT_PIPE") == "1" and sys.stdin is not None:
        threading.Thread(target=_await_end_of_input, args=(stop,), daemon=True).start()
    from ..portal import Running

    with Running(options.data or default_folder(), options.port) as portal:
        _await_answer(portal.url, stop)
        print(f"{portal.url}/", flush=True)
        if portal.new_token:
            place = portal.folder / "token"
            print(
                _(
                    "Token to publish with, shown this once (it is kept in {file}): {token}",
                    file=str(place),
                    token=portal.new_token,
                ),
                flush=True,
            )
        if sys.stderr.isatty():
            print(_("The portal is running. Press Ctrl-C to stop it."), file=sys.stderr)
        while not stop.wait(LOOK):
            pass
    return 0


def _add_user(options: argparse.Namespace) -> int:
    """Make an account with a password of its own, which is printed this once."""
    import getpass
    import secrets
    from contextlib import closing

    from ..portal import accounts, datasets
    from ..portal.errors import Refusal
    from ..portal.store import Store

    name, organization = options.add_user, options.organization or "practice"
    made = not sys.stdin.isatty()
    password = secrets.token_urlsafe(12) if made else getpass.getpass(_("Password (empty: one is made up): "))
    if not password:
        password, made = secrets.token_urlsafe(12), True
    with closing(Store(options.data or default_folder())) as store:
        try:
            with store.writing() as db:
                owner = datasets.organization(db, organization)
                if owner is None:
                    raise Problem(_("This portal has no organization called {name}. Make it first, or give another.",
                                    name=organization))  # fmt: skip
                accounts.join(db, accounts.add(db, name, password), owner["id"], options.role)
        except Refusal as refusal:
            reasons = "; ".join(
                str(one) for field in refusal.error.values() if isinstance(field, list) for one in field
            )
            raise Problem(_("The account {name} was not made: {reasons}.", name=name, reasons=reasons)) from refusal
    print(_("Account {name}: {role} of {organization}.", name=name, role=options.role, organization=organization))
    if made:
        print(_("Its password, shown this once: {password}", password=password))
    return 0


def _await_end_of_input(stop: threading.Event) -> None:
    # The parent holds the other end of this pipe; when it dies, however it dies, the pipe ends.
    stream = sys.stdin.buffer
    while stream.read(1024):
        pass
    stop.set()


def _await_answer(url: str, stop: threading.Event) -> None:
    """Return when the portal has answered a question, so that its address is printed only when it is true."""
    import http.client
    import time

    give_up = time.monotonic() + 30
    address = url.removeprefix("http://")
    while not stop.is_set():
        connection = http.client.HTTPConnection(address, timeout=5)
        try:
            connection.request("GET", "/api/3/action/status_show")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
        if time.monotonic() > give_up:
            raise Problem(
                _("The portal started but does not answer at {url}. Try again, with another --port.", url=url)
            )
