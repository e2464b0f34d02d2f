"""Sets this project up and starts it, on every system, with nothing but Python: `python3 start.py learn`.

`make` and the double-click file for Windows call this file. It knows `setup` and `wheels`; every other word is handed
to the `opendata` command that it installs into .venv. Its few sentences are written here in both languages, because the
catalogues are read by what it installs. Old Pythons must be able to read it, to say which Python is needed: no syntax
newer than 3.6.
"""

import contextlib
import hashlib
import json
import locale
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
WHEELS = HERE / "wheels"
BUILD = HERE / "build"
LOG = BUILD / "set-up.log"
READY = VENV / ".opendata-ready.json"
UNFINISHED = VENV / ".opendata-unfinished"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def language() -> str:
    """Give "es" or "en": --lang, then OPENDATA_LANG, then the system's (the same order as opendata_training.locale)."""
    words = " ".join(sys.argv[1:]).replace("--lang=", "--lang ").split()
    names = [words[place + 1] for place in range(len(words) - 1) if words[place] == "--lang"]
    names += [os.environ.get(name, "") for name in ("OPENDATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    return "es" if name.lower().startswith(("es", "spanish")) else "en"


def tell(en: str, es: str) -> None:
    """Write one line of progress."""
    print(es if language() == "es" else en, file=sys.stderr, flush=True)


if sys.version_info < (3, 11):  # noqa: UP036 - older Pythons are met by people who start this file
    version = sys.version.split()[0]
    tell(
        f"Python 3.11 or newer is needed and this is {version}. Install it from python.org and start again with it.",
        f"Se necesita Python 3.11 o más nuevo y este es {version}. Instálalo desde python.org e inicia de nuevo con él.",
    )
    sys.exit(2)


class SetUpError(Exception):
    """What a person is told, in one sentence, when the set-up cannot go on."""

    def __init__(self, en: str, es: str) -> None:
        super().__init__(es if language() == "es" else en)


NETWORK = (
    "error sending request", "dns error", "connect", "name resolution", "network", "timed out", "failed to fetch",
    "no matching distribution", "not found in the package registry", "no solution found",
)  # fmt: skip
# What an installer's own words mean for a person: (any of these words in its log, English, Spanish).
CAUSES = (
    (
        ("no space left", "enospc", "os error 28", "not enough space"),
        "The disk is full. Make room (the set-up takes about 1 GB) and start again.",
        "El disco está lleno. Libera espacio (la instalación ocupa cerca de 1 GB) e inicia de nuevo.",
    ),
    (
        ("permission denied", "read-only file system", "access is denied", "os error 13", "os error 30"),
        f"The folder {HERE} cannot be written. Move the project to a folder of yours and start again.",
        f"No se puede escribir en la carpeta {HERE}. Pasa el proyecto a una carpeta tuya e inicia de nuevo.",
    ),
    (
        ("ensurepip",),
        "This Python lacks its venv part. On Debian or Ubuntu: sudo apt install python3-venv; then start again.",
        "A este Python le falta la parte venv. En Debian o Ubuntu: sudo apt install python3-venv; luego inicia de nuevo.",
    ),
    (
        ("hash mismatch", "do not match the hashes"),
        f"A package is not the one expected, so it was not installed. Start again; {LOG} names it.",
        f"Un paquete no es el esperado, por eso no se instaló. Inicia de nuevo; {LOG} dice cuál es.",
    ),
    (
        NETWORK,
        "The packages could not be fetched: check the network, or ask for a wheels folder and put it beside start.py.",
        "No se pudieron descargar los paquetes: revisa la red, o pide una carpeta wheels y ponla junto a start.py.",
    ),
)


def cause_of(log: str) -> SetUpError:
    """Turn what an installer or the system said into one sentence."""
    low = log.lower()
    with contextlib.suppress(OSError):
        # On a full disk the log may have been cut before it says so.
        if shutil.disk_usage(HERE).free < 20_000_000:
            low = "no space left"
    for words, en, es in CAUSES:
        if any(word in low for word in words):
            if words is NETWORK and WHEELS.is_dir():
                return SetUpError(
                    f"{WHEELS} lacks a package for this system or Python. Make it again on a computer like this one "
                    "(python3 start.py wheels), or rename it to fetch from the network.",
                    f"A {WHEELS} le falta un paquete para este sistema o Python. Vuelve a hacerla en una computadora "
                    "como esta (python3 start.py wheels), o cámbiale el nombre para descargar de la red.",
                )
            return SetUpError(en, es)
    return SetUpError(
        f"The set-up did not work; {LOG} says why. Start again, and send that file to your mentor if it stays so.",
        f"La instalación no terminó; {LOG} dice por qué. Inicia de nuevo y, si sigue igual, envía ese archivo a "
        "quien te acompaña en el curso.",
    )


def run(*words: str) -> str:
    """Run a step with its output in the log and a line of progress every five seconds; give "" or what went wrong."""
    begun, told = time.monotonic(), 5
    # The person's own pip and uv settings count; a Python is never fetched.
    settings = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    for name in ("PYTHONHOME", "PYTHONPATH"):
        settings.pop(name, None)
    with LOG.open("ab") as log:
        start = log.tell()
        log.write(f"$ {' '.join(words)}\n".encode())
        log.flush()
        # close_fds=False: the child holds the lock of `alone` too, so that nobody works beside it if this is killed.
        child = subprocess.Popen(
            words, cwd=HERE, env=settings, stdin=subprocess.DEVNULL, stdout=log, stderr=log, close_fds=False
        )
        try:
            while True:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    code = child.wait(timeout=0.2)
                    break
                if time.monotonic() - begun > told:
                    print(f"  … {told} s", file=sys.stderr, flush=True)
                    told += 5
        finally:
            if child.poll() is None:
                child.kill()
                child.wait()
    return "" if code == 0 else LOG.read_bytes()[start:].decode("utf-8", "replace").partition("\n")[2] or "?"


def install(*words: str) -> None:
    """Install with uv, which is quick; with pip where there is no uv or it fails.

    pip reads settings that uv does not, for example the address of an institution's own mirror.
    """
    local = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    uv, pip = [str(PYTHON), "-m", "uv"], [str(PYTHON), "-m", "pip", "install"]
    if run(*uv, "--version"):
        problem = run(*pip, "--only-binary=:all:", *local, "uv")
        if "retrying (" in problem.lower():  # pip found nobody to answer: it would only try for as long again
            raise cause_of(problem)
    if run(*uv, "pip", "install", "--python", str(PYTHON), *local, *words):
        problem = run(*pip, *local, *words)
        if problem:
            raise cause_of(problem)


def digest(*names: str) -> str:
    """Give one hash of some of the project's files; their line ends do not count, because git may change them."""
    whole = hashlib.sha256()
    for name in names:
        whole.update(name.encode() + (HERE / name).read_bytes().replace(b"\r\n", b"\n"))
    return whole.hexdigest()


def wanted(tests: bool) -> "dict[str, str]":
    """Give what the stamp in .venv must say; the folder is part of it, because an environment cannot be moved."""
    marks = {"folder": str(HERE), "base": digest("requirements.lock", "pyproject.toml")}
    return {**marks, "tests": digest("requirements-test.lock")} if tests else marks


def python_in_venv() -> str:
    """Give the version of the Python in .venv, or "" when it does not run or has no pip."""
    code = "import sys, importlib.util as u; u.find_spec('pip') and print(sys.version.split()[0])"
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        found = subprocess.run([str(PYTHON), "-I", "-c", code], capture_output=True, timeout=60, check=False)
        return found.stdout.decode().strip()
    return ""


def stamp() -> "dict[str, str]":
    """Give what the last set-up left, {} when there was none or it cannot be told."""
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(READY.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    return {}


def ready(tests: bool) -> bool:
    """Say whether .venv has all that is wanted and its Python still runs."""
    found = stamp()
    if any(found.get(name) != value for name, value in wanted(tests).items()):
        return False
    return bool(found.get("python")) and found["python"] == python_in_venv()


@contextlib.contextmanager
def alone() -> "Iterator[None]":
    """Let one set-up at a time work in this folder; the next waits."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "set-up.lock").open("ab") as lock:
        os.set_inheritable(lock.fileno(), True)
        told = False
        while True:
            try:
                if sys.platform == "win32":
                    import msvcrt

                    lock.seek(0)
                    msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
                else:
                    import fcntl

                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except (BlockingIOError, PermissionError):
                if not told:
                    tell("Another set-up is at work in this folder; waiting for it…",
                         "Hay otra instalación en marcha en esta carpeta; esperando a que termine…")  # fmt: skip
                told = True
                time.sleep(0.5)
            except OSError:
                break  # a network drive without locks: go on without one
        yield


def make_venv() -> None:
    """Make .venv anew when it is missing, unfinished or moved, or when its Python is gone."""
    found, version = stamp(), python_in_venv()
    same = found.get("folder", str(HERE)) == str(HERE) and found.get("python", version) == version
    if version and same and not UNFINISHED.exists():
        return
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        tell("Making the environment anew…", "Volviendo a crear el entorno…")
        shutil.rmtree(VENV)
    tell("1/3 Making a Python environment in .venv…", "1/3 Creando un entorno de Python en .venv…")
    # In an activated environment sys.executable may be the one that is being remade.
    problem = run(getattr(sys, "_base_executable", "") or sys.executable, "-m", "venv", str(VENV))
    if problem:
        raise cause_of(problem)


def set_up(tests: bool = False) -> None:
    """Leave .venv with the `opendata` command in it; at once when it is there already.

    Parameters:
        tests: with what the tests need, too.

    Raises:
        SetUpError: when it cannot be done; the next start does it again from the beginning.
    """
    if ready(tests):
        return
    with alone():
        if ready(tests):
            return
        begun = time.monotonic()
        LOG.unlink(missing_ok=True)
        make_venv()
        UNFINISHED.touch()
        READY.unlink(missing_ok=True)
        tell("2/3 Installing the packages (half a minute to some minutes, once)…",
             "2/3 Instalando los paquetes (de medio minuto a unos minutos, una sola vez)…")  # fmt: skip
        install("--require-hashes", "-r", "requirements-test.lock" if tests else "requirements.lock")
        tell("3/3 Installing the workbook…", "3/3 Instalando el cuaderno de trabajo…")
        install("--no-deps", "--no-build-isolation", "-e", ".")
        READY.write_text(json.dumps({**wanted(tests), "python": python_in_venv()}), encoding="utf-8")
        UNFINISHED.unlink()
        seconds = time.monotonic() - begun
        tell(f"Set up in {seconds:.0f} s.", f"La instalación terminó en {seconds:.0f} s.")


def fill_wheels() -> None:
    """Fill wheels/ with all that a set-up without a network needs, on computers like this one."""
    tell("Fetching the packages (some minutes)…", "Descargando los paquetes (unos minutos)…")
    part = BUILD / "wheels"
    pip = [str(PYTHON), "-m", "pip", "download", "--only-binary=:all:", "-d", str(part)]
    problem = run(*pip, "--require-hashes", "-r", "requirements.lock") or run(*pip, "--no-deps", "uv")
    if problem:
        raise cause_of(problem)
    if WHEELS.is_dir():
        shutil.rmtree(WHEELS)
    part.rename(WHEELS)
    tell(
        f"{WHEELS} is ready: put it beside start.py on computers with the same system and Python version.",
        f"{WHEELS} está lista: ponla junto a start.py en computadoras con el mismo sistema y la misma versión de Python.",
    )


def hand_over(*words: str) -> int:
    """Run `opendata` from .venv, in this process's place where the system can."""
    command = [str(PYTHON), "-m", "opendata_training.cli", *words]
    if os.name != "nt":
        os.execv(command[0], command)
    child = subprocess.Popen(command)
    while True:
        # Ctrl-C reaches the child as well: it tidies up and ends, and this waits for it.
        with contextlib.suppress(KeyboardInterrupt):
            return child.wait()


def main(words: "list[str]") -> int:
    """Set up, then do what the first word says; what goes wrong becomes one sentence and exit code 2."""
    try:
        set_up(tests=words == ["setup", "--tests"])
        if words[:1] == ["wheels"]:
            fill_wheels()
        elif words[:1] != ["setup"]:
            return hand_over(*(words or ["--help"]))
        return 0
    except SetUpError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(cause_of(str(error)), file=sys.stderr)
    except KeyboardInterrupt:
        tell("Stopped. Start again to go on.", "Se detuvo. Para continuar, inicia de nuevo.")
        return 130
    return 2


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a Windows console or LANG=C must not break on an accent
    sys.exit(main(sys.argv[1:]))
