"""start.py: what it makes anew, what it leaves alone, and what it says when it cannot go on."""

from __future__ import annotations

import importlib.util
import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = ("start.py", "pyproject.toml", "requirements.lock", "requirements-test.lock", "README.md", "LICENSE")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[ModuleType]:
    """start.py as it would be in a folder of its own."""
    for name in FILES[:4]:
        shutil.copy(ROOT / name, tmp_path / name)
    spec = importlib.util.spec_from_file_location("start_under_test", tmp_path / "start.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module


@pytest.fixture
def steps(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The steps that a set-up would run; they do nothing but succeed."""
    taken: list[tuple[str, ...]] = []

    def run(*words: str) -> str:
        taken.append(words)
        start.VENV.mkdir(exist_ok=True)
        return ""

    monkeypatch.setattr(start, "run", run)
    monkeypatch.setattr(start, "python_in_venv", lambda: "3.11.7" if start.VENV.is_dir() else "")
    return taken


def made_anew(steps: list[tuple[str, ...]]) -> bool:
    return any("venv" in words for words in steps)


def test_a_second_set_up_has_nothing_to_do(start: ModuleType, steps: list[tuple[str, ...]]) -> None:
    assert start.main(["setup"]) == 0
    assert made_anew(steps)
    steps.clear()
    assert start.main(["setup"]) == 0
    assert steps == []


def test_tests_add_their_packages_and_a_plain_set_up_stays_ready(
    start: ModuleType, steps: list[tuple[str, ...]]
) -> None:
    start.main(["setup"])
    steps.clear()
    start.main(["setup", "--tests"])
    assert not made_anew(steps)
    assert any("requirements-test.lock" in words for words in steps)
    steps.clear()
    start.main(["setup"])
    assert steps == []


def test_a_changed_lock_is_installed_into_the_same_environment(start: ModuleType, steps: list[tuple[str, ...]]) -> None:
    start.main(["setup"])
    steps.clear()
    with (start.HERE / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")
    start.main(["setup"])
    assert not made_anew(steps)
    assert any("requirements.lock" in words for words in steps)


@pytest.mark.parametrize("mark", ["folder", "python"])
def test_a_moved_folder_or_another_python_makes_it_anew(
    start: ModuleType, steps: list[tuple[str, ...]], mark: str
) -> None:
    start.main(["setup"])
    start.READY.write_text(json.dumps({**start.stamp(), mark: "another"}))
    (start.VENV / "old").touch()
    steps.clear()
    start.main(["setup"])
    assert made_anew(steps)
    assert not (start.VENV / "old").exists()


def test_an_interrupted_set_up_is_done_again_from_the_beginning(
    start: ModuleType, steps: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(start, "install", lambda *words: (_ for _ in ()).throw(KeyboardInterrupt))
        assert start.main(["setup"]) == 130
    assert start.UNFINISHED.exists()
    steps.clear()
    assert start.main(["setup"]) == 0
    assert made_anew(steps)
    assert not start.UNFINISHED.exists()


def test_an_environment_that_people_made_themselves_is_completed(
    start: ModuleType, steps: list[tuple[str, ...]]
) -> None:
    start.VENV.mkdir()
    assert start.main(["setup"]) == 0
    assert not made_anew(steps)
    assert any("requirements.lock" in words for words in steps)


def test_a_stamp_that_cannot_be_read_counts_as_none(start: ModuleType, steps: list[tuple[str, ...]]) -> None:
    start.main(["setup"])
    for broken in ("[", "[]", ""):
        start.READY.write_text(broken)
        assert start.main(["setup"]) == 0
        assert start.stamp()["folder"] == str(start.HERE)


SAID = [
    ("error: failed to write: No space left on device (os error 28)", "disk is full", "disco está lleno"),
    ("PermissionError: [Errno 13] Permission denied: 'x'", "cannot be written", "No se puede escribir"),
    ("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one expected", "no es el esperado"),
    ("error sending request for url: dns error", "check the network", "revisa la red"),
    ("not created successfully because ensurepip is not available", "lacks its venv part", "falta la parte venv"),
    ("Segmentation fault", "says why", "dice por qué"),
]


@pytest.mark.parametrize(("log", "en", "es"), SAID)
def test_what_an_installer_says_becomes_a_sentence_in_both_languages(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, log: str, en: str, es: str
) -> None:
    assert en in str(start.cause_of(log))
    monkeypatch.setenv("OPENDATA_LANG", "es")
    assert es in str(start.cause_of(log))


def test_a_full_disk_is_not_taken_for_a_python_without_venv(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # What venv says then: its own installer of pip failed, and no word of the disk.
    monkeypatch.setattr(
        start, "run", lambda *_words: "Error: Command '[..., 'ensurepip']' returned non-zero exit status 1."
    )
    monkeypatch.setattr(start.shutil, "disk_usage", lambda _place: shutil._ntuple_diskusage(100, 100, 0))
    assert start.main(["setup"]) == 2
    assert "disk is full" in capsys.readouterr().err


def test_a_wheels_folder_that_lacks_a_package_is_named_and_not_the_network(start: ModuleType) -> None:
    start.WHEELS.mkdir()
    assert "wheels" in str(start.cause_of("ERROR: No matching distribution found for pandas"))


def test_wheels_beside_it_are_all_it_takes(start: ModuleType, steps: list[tuple[str, ...]]) -> None:
    start.WHEELS.mkdir()
    start.main(["setup"])
    installs = [words for words in steps if "install" in words]
    assert installs
    assert all("--no-index" in words and str(start.WHEELS) in words for words in installs)


def test_a_folder_that_cannot_be_written_is_one_sentence(start: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    start.BUILD.write_text("a file in its way")
    assert start.main(["setup"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        ([], {"LANG": "es_MX.UTF-8"}, "es"),
        ([], {"LANG": "es_MX.UTF-8", "OPENDATA_LANG": "en"}, "en"),
        (["learn", "--lang", "es"], {"OPENDATA_LANG": "en"}, "es"),
        (["learn", "--lang=en"], {"LANG": "es"}, "en"),
        ([], {"LANG": "C"}, "en"),
    ],
)
def test_it_speaks_the_language_that_the_package_would(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, words: list[str], environment: dict[str, str], expected: str
) -> None:
    from opendata_training.locale import language_of_environment

    for name in ("OPENDATA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", ["start.py", *words])
    assert start.language() == expected
    if not words:
        assert language_of_environment() == expected


@pytest.mark.long
def test_a_real_set_up_survives_a_kill_and_a_second_one_at_the_same_time(tmp_path: Path) -> None:
    place = tmp_path / "carpeta con espacios y ñ"
    place.mkdir()
    for name in (name for name in FILES if (ROOT / name).exists()):
        shutil.copy(ROOT / name, place / name)
    shutil.copytree(
        ROOT / "opendata_training", place / "opendata_training", ignore=shutil.ignore_patterns("__pycache__")
    )
    command = [sys.executable, "start.py", "setup"]
    killed = subprocess.Popen(command, cwd=place)
    with pytest.raises(subprocess.TimeoutExpired):
        killed.wait(timeout=3)
    killed.send_signal(signal.SIGTERM)
    killed.wait()
    both = [subprocess.Popen(command, cwd=place, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [one.communicate(timeout=900)[1] for one in both]
    if any("check the network" in text for text in said):
        pytest.skip("no network to fetch the packages from")
    assert [one.returncode for one in both] == [0, 0], said
    assert sum("Set up in" in text for text in said) == 1
    inside = place / ".venv" / ("Scripts" if sys.platform == "win32" else "bin") / "opendata"
    assert subprocess.run([str(inside), "--version"], check=True, capture_output=True).stdout.strip()
