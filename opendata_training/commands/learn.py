"""`opendata learn`: the workbook opens in the browser."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import IO, Any

from .. import files
from ..errors import Problem
from ..locale import LANGUAGES, Words, language, translator, use_language

_ = translator("learn")

HELP = Words(
    en="Open the workbook: make or update your workspace, start the practice portal and JupyterLab.",
    es="Abrir el cuaderno: crear o actualizar tu espacio de trabajo, iniciar el portal de práctica y JupyterLab.",
)
EXAMPLE = "opendata learn --no-browser"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--port", metavar="N", type=int, help=_("JupyterLab's port (default: 8888, or the next free)"))
    parser.add_argument("--no-browser", action="store_true", help=_("print the addresses and open no browser"))
    parser.add_argument(
        "--workspace", metavar=_("DIR"), help=_("where your work lies (default: workspace/ and your name)")
    )
    parser.add_argument("--learner", metavar=_("NAME"), help=_("your name, where several people use one account"))


def run(options: argparse.Namespace) -> int:
    """Open the workbook and stay until Ctrl-C, or until JupyterLab is shut down from its own menu."""
    from ..classroom.opening import servers, workspace

    learner = workspace.folder_name(options.learner) if options.learner else workspace.login_name()
    folder = Path(options.workspace) if options.workspace else workspace.PROJECT / "workspace" / learner
    folder = workspace.make_private(folder)
    _speak_as_last_time(options.lang, folder)
    running = folder / workspace.STATE / "running.json"
    lock = _alone(folder / workspace.STATE / "learn.lock", running)
    if lock is None:
        return _already_open(running, options.no_browser)
    with lock:
        running.unlink(missing_ok=True)  # of a run that was killed
        if options.port is not None and not (0 < options.port < 65536 and servers.is_free(options.port)):
            raise Problem(
                _("Port {port} cannot be used: another program has it, or it is not allowed. Try: --port {other}",
                  port=options.port, other=servers.free_port(8888))
            )  # fmt: skip
        _tell(_("Preparing your workspace {folder}…", folder=str(folder)))
        update = workspace.prepare(folder, learner, language())
        if update.replaced:
            _tell(_("Files brought up to date: {count}.", count=update.replaced))
        for note in update.notes:
            _tell(note)
        _stop_when_told()
        try:
            return _serve(folder, running, options)
        except KeyboardInterrupt:
            _tell(_("Everything is stopped. Your work is in {folder}", folder=str(folder)))
            return 0


def _speak_as_last_time(asked: str | None, folder: Path) -> None:
    """Keep to the workspace's language unless another one is asked for: its notebooks are in it."""
    from ..classroom.opening import workspace

    known = workspace.settings(folder).get("language")
    if asked is None and "OPENDATA_LANG" not in os.environ and known in LANGUAGES:
        use_language(known)


def _serve(folder: Path, running: Path, options: argparse.Namespace) -> int:
    """Start both servers, say where they are, wait, and stop them."""
    from ..classroom.opening import lab, servers, workspace

    data, started = folder / ".opendata" / "portal", []
    try:
        name = _("The practice portal")
        _tell(_("{name} is starting…", name=name))
        portal = servers.start(
            name,
            lambda port: ["-m", "opendata_training.cli", "portal", "--port", str(port), "--data", str(data)],
            5001,
            {**os.environ, "OPENDATA_LANG": language()},
            folder / workspace.STATE / "logs" / "portal.log",
            _tell,
        )
        started.append(portal)
        _tell(_("{name} is starting…", name="JupyterLab"))
        environment, token = lab.environment(folder, language(), portal.address, _token(data))
        first = lab.first_page(folder)
        jupyter = servers.start(
            "JupyterLab",
            lambda port: ["-m", "opendata_training.classroom.opening.lab", str(port)],
            options.port or 8888,
            environment,
            folder / workspace.STATE / "logs" / "jupyterlab.log",
            _tell,
            page=f"{first}?token={token}",
            exact=options.port is not None,
        )
        started.append(jupyter)
        found = {
            "pid": os.getpid(),
            "lab": f"{jupyter.address.rstrip('/')}{first}?token={token}",
            "portal": portal.address,
        }
        files.write_text(running, json.dumps(found))
        _say_addresses(found)
        if not options.no_browser:
            _open(found)
        _tell(_("Leave this window open while you work; Ctrl-C stops everything."))
        _wait(portal, jupyter)
        _tell(_("JupyterLab was shut down. Your work is in {folder}", folder=str(folder)))
        return 0
    finally:
        # A second Ctrl-C must not cut the stopping short; it takes some seconds at most.
        for number in _signals():
            signal.signal(number, signal.SIG_IGN)
        if started:
            _tell(_("Stopping…"))
        servers.stop(started)
        running.unlink(missing_ok=True)


def _wait(portal: Any, jupyter: Any) -> None:
    said = False
    while jupyter.running():
        if not said and not portal.running():
            said = True
            _tell(_("The practice portal stopped; {log} says why. Your notebooks go on; start again to publish.",
                    log=str(portal.log)))  # fmt: skip
        time.sleep(0.3)


def _alone(path: Path, running: Path) -> IO[bytes] | None:
    """Take the workspace's lock; None when it is open already, told by the addresses that the other run wrote."""
    from ..classroom.opening import alone, servers

    until, told = time.monotonic() + servers.PATIENCE, False
    while True:
        try:
            return alone.hold(path)
        except alone.Taken:
            if running.is_file():
                return None
        except OSError as error:
            raise files.trouble(path, error) from error
        if time.monotonic() > until:
            raise Problem(_("This workspace is being opened in another window, which does not get ready. Close it there "
                            "(Ctrl-C) and start again."))  # fmt: skip
        if not told:
            _tell(_("This workspace is being opened in another window; waiting for it…"))
        told = True
        time.sleep(0.3)


def _already_open(running: Path, no_browser: bool) -> int:
    try:
        found = json.loads(running.read_text(encoding="utf-8"))
        found = {"lab": str(found["lab"]), "portal": str(found["portal"])}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem(_("This workspace is just being closed in another window. Start again.")) from error
    _tell(_("Your workbook is open already."))
    _say_addresses(found)
    if not no_browser:
        _open(found)
    return 0


def _say_addresses(found: dict[str, Any]) -> None:
    print(f"JupyterLab: {found['lab']}", flush=True)
    print(_("Practice portal: {address}", address=found["portal"]), flush=True)


def _open(found: dict[str, Any]) -> None:
    from ..classroom.opening import browser

    if not browser.open_page(found["lab"]):
        _tell(_("No browser opened by itself. Copy the first address above into one."))


def _token(data: Path) -> str:
    try:
        return (data / "token").read_text(encoding="utf-8").strip()
    except OSError as error:
        raise files.trouble(data / "token", error) from error


def _signals() -> list[int]:
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    return [getattr(signal, name) for name in names if hasattr(signal, name)]


def _stop_when_told() -> None:
    """Let Ctrl-C, a closed window and a polite kill all end in the same good order."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for number in _signals():
        signal.signal(number, stop)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
