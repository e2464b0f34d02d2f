"""JupyterLab as a learner gets it: `python -m opendata_training.classroom.opening.lab`, started by `opendata learn`.

All of Jupyter's own files (settings, layouts, IPython's history) live in the workspace, so that a person's own Jupyter is
neither used nor changed. It ends when its standard input closes: whoever started it, and however that ended, no server or
kernel stays behind.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
import threading
from pathlib import Path

from ... import files

#: Jupyter's variables that would bring the settings of the person, or of the shell it was started in, into the course.
FOREIGN = ("JUPYTER_PATH", "JUPYTER_CONFIG_PATH", "JUPYTER_NO_CONFIG", "JUPYTER_TOKEN_FILE", "MPLBACKEND")
#: Extensions for trainers, or that show the same notebook a second way; they only distract here.
UNUSED = ("@jupyter/nbgrader", "@jupyter-notebook/lab-extension")
WELCOME = "00-welcome.ipynb"
#: Run by each kernel at its start, so that after a restart, too, an error is a card whichever cell is run first.
CARDS = "from opendata_training.classroom.error_cards import show_cards\n\nshow_cards()\ndel show_cards\n"


def settings(language: str) -> dict[str, dict[str, object]]:
    """Give JupyterLab's settings for a learner: their language, no news and no question about news."""
    ours: dict[str, dict[str, object]] = {
        "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False},
    }
    if language == "es":
        ours["@jupyterlab/translation-extension:plugin"] = {"locale": "es_ES"}
    return ours


def environment(workspace: Path, language: str, portal: str, portal_token: str) -> tuple[dict[str, str], str]:
    """Write JupyterLab's settings into a workspace and give the environment to start it in, and its token.

    Parameters:
        workspace: the learner's folder.
        language: "es" or "en".
        portal: the practice portal's address, for the notebooks.
        portal_token: the learner's token there.
    """
    home = workspace / ".opendata" / "jupyter"
    disabled = {"disabledExtensions": dict.fromkeys(UNUSED, True)}
    files.write_text(home / "app-settings" / "overrides.json", json.dumps(settings(language), indent=1))
    files.write_text(home / "ipython" / "profile_default" / "startup" / "00-cards.py", CARDS)
    files.write_text(home / "config" / "labconfig" / "page_config.json", json.dumps(disabled, indent=1))
    token = secrets.token_hex(24)
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return {
        **kept,
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "layouts"),
        "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_TOKEN": token,
        "OPENDATA_WORKSPACE": str(workspace),
        "OPENDATA_PORTAL": portal,
        "OPENDATA_TOKEN": portal_token,
        "OPENDATA_LANG": language,
    }, token


def first_page(workspace: Path) -> str:
    """Give the path that JupyterLab opens with: the welcome notebook where there is one."""
    return f"/lab/tree/{WELCOME}" if (workspace / WELCOME).is_file() else "/lab"


def options(workspace: Path, port: int) -> list[str]:
    """Give JupyterLab's options: this machine only, no calls to the outside, the welcome notebook first."""
    home = workspace / ".opendata" / "jupyter"
    chosen = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.open_browser": False,
        "ServerApp.root_dir": workspace,
        # A container's only user is often root; the server listens to this machine alone and asks for its token.
        "ServerApp.allow_root": True,
        "ServerApp.log_level": "WARN",
        "LabApp.default_url": first_page(workspace),
        "LabApp.app_settings_dir": home / "app-settings",
        "LabApp.expose_app_in_browser": True,
        "LabApp.extension_manager": "readonly",
        "LabApp.check_for_updates_class": "jupyterlab.handlers.announcements.NeverCheckForUpdate",
        "LabApp.news_url": None,
        # The trainer's tools have nothing to work on in a learner's workspace and would only write warnings.
        "ServerApp.jpserver_extensions": "{'nbgrader.server_extensions.formgrader': False,"
        " 'nbgrader.server_extensions.assignment_list': False, 'nbgrader.server_extensions.course_list': False,"
        " 'nbgrader.server_extensions.validate_assignment': False}",
    }
    return [f"--{name}={value}" for name, value in chosen.items()]


def main() -> None:
    """Serve until standard input closes; write the address to standard output when it listens."""
    from jupyterlab.labapp import LabApp

    # What learners start themselves (a terminal, a portal) must not think that its input is this pipe.
    os.environ.pop("OPENDATA_PARENT_PIPE", None)
    workspace, port = Path(os.environ["OPENDATA_WORKSPACE"]), int(sys.argv[1])
    server = LabApp.initialize_server(argv=options(workspace, port))
    # Kernels need no key to the server that runs them: once the server has read it, it is gone.
    assert server.identity_provider.token
    del os.environ["JUPYTER_TOKEN"]

    def stop_with_parent() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        server.io_loop.add_callback(server.stop)

    def listening() -> None:
        print(f"listening at http://127.0.0.1:{server.port}/", flush=True)
        threading.Thread(target=stop_with_parent, daemon=True).start()

    server.io_loop.add_callback(listening)
    server.start()


if __name__ == "__main__":
    main()
