"""`opendata departments build` as a trainer uses it, and as a person in a hurry does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from opendata_training import cli
from opendata_training.departments import department, learner_seed

SECRET = "a long line that nobody can guess"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(SECRET + "\n", encoding="utf-8")
    return path


def build(*words: object) -> int:
    return cli.main(["departments", "build", *map(str, words), "--lang", "en"])


def test_the_files_and_the_truth_are_in_two_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--department", "pemex", "-o", tmp_path / "o", "--truth", tmp_path / "t") == 0
    said = capsys.readouterr().out
    assert str(tmp_path / "o") in said and str(tmp_path / "t") in said and "invented" in said
    assert (tmp_path / "o" / "pemex" / "produccion-por-activo-2014.csv").is_file()
    assert {path.name for path in (tmp_path / "t").iterdir()} == {"clean", "defects.csv", "datasets.csv", "recipes"}
    assert not any("defects.csv" in str(path) or "clean" in path.parts for path in (tmp_path / "o").rglob("*"))


def test_json_says_what_was_made_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--department", "PEMEX", "--dataset", "contratos", "-o", tmp_path / "o", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["truth"] is None
    assert {one["path"] for one in made["files"]} == {"pemex/contratos-2013.csv", "pemex/contratos-2014.csv"}
    import hashlib

    for one in made["files"]:
        data = (tmp_path / "o" / one["path"]).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


def test_a_number_of_rows_is_the_flagships(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dataset = department("profeco").FLAGSHIP
    words = ("--department", "profeco", "--dataset", dataset, "--size", "1234", "-o", tmp_path / "o", "--json")
    assert build(*words, "--truth", tmp_path / "t") == 0
    made = json.loads(capsys.readouterr().out)["files"]
    clean = [path.read_bytes().count(b"\r\n") - 1 for path in (tmp_path / "t" / "clean").rglob("*.csv")]
    assert clean == [1234] * len(made)


def test_a_learners_variant_is_that_learners_alone(tmp_path: Path, secret: Path) -> None:
    def files(folder: str, *words: object) -> dict[str, bytes]:
        assert build("--department", "conagua", "-o", tmp_path / folder, *words) == 0
        return {path.name: path.read_bytes() for path in (tmp_path / folder / "conagua").iterdir()}

    ana = files("ana", "--learner", "ana", "--secret-file", secret)
    again = files("again", "--learner", "ana", "--secret-file", secret)
    luis = files("luis", "--learner", "luis", "--secret-file", secret)
    own = files("open")
    assert ana == again
    assert set(ana) == set(luis) == set(own)
    assert not any(ana[name] == luis[name] or ana[name] == own[name] for name in ana)
    assert ana == files("seed", "--seed", learner_seed(SECRET.encode(), "ana"))


def test_nothing_that_a_learner_gets_tells_the_seed(tmp_path: Path, secret: Path) -> None:
    assert build("--department", "sct", "-o", tmp_path / "o", "--learner", "ana", "--secret-file", secret) == 0
    told = (str(learner_seed(SECRET.encode(), "ana")).encode(), SECRET.encode())
    for path in (tmp_path / "o").rglob("*"):
        assert not path.is_file() or not any(one in path.read_bytes() for one in told), path


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--department", "imms"], "imss"),
        (["--department", "imss", "--dataset", "puesto"], "puestos-de-trabajo-asegurados"),
        (["--size", "big"], "small, class, full"),
        (["--size", "0"], "number of rows"),
        (["--size", "-3"], "number of rows"),
        (["--learner", "ana"], "--secret-file"),
        (["--learner", " ", "--secret-file", "SECRET"], "--learner"),
        (["--secret-file", "SECRET"], "--learner"),
        (["--learner", "ana", "--secret-file", "nowhere.txt"], "nowhere.txt"),
        (["--learner", "ana", "--secret-file", "EMPTY"], "empty"),
        (["--learner", "ana", "--secret-file", "SECRET", "--seed", "3"], "--seed"),
        (["--truth", "OUT"], "of its own"),
        (["--truth", "OUT/truth"], "of its own"),
        (["--truth", "."], "of its own"),
        (["--seed", "x"], "--seed"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_makes_nothing(
    words: list[str], part: str, tmp_path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_text(" \n", encoding="utf-8")
    known = {"SECRET": str(secret), "EMPTY": str(tmp_path / "empty.txt"), "OUT": str(tmp_path / "o")}
    known |= {"OUT/truth": str(tmp_path / "o" / "truth"), ".": str(tmp_path)}
    assert build("-o", tmp_path / "o", *(known.get(word, word) for word in words)) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and part in said.err
    assert not (tmp_path / "o").exists()


def test_the_truth_behind_a_link_into_the_output_is_refused_too(tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "o")
    assert build("-o", tmp_path / "o", "--truth", tmp_path / "link" / "t") == 2


def test_a_short_secret_is_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s").write_text("abc", encoding="utf-8")
    words = ("--department", "sep", "--dataset", "rvoe-planes-de-estudio", "-o", tmp_path / "o")
    assert build(*words, "--learner", "ana", "--secret-file", tmp_path / "s") == 0
    assert "guessed" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
@pytest.mark.slow
def test_stopped_in_the_middle_no_file_is_half_there(tmp_path: Path) -> None:
    words = ["departments", "build", "--department", "imss", "--size", "3000000", "-o", str(tmp_path / "o")]
    words += ["--dataset", "puestos-de-trabajo-asegurados", "--lang", "en"]
    code = f"import sys; from opendata_training.cli import main; sys.exit(main({words!r}))"
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) as child:
        deadline = time.monotonic() + 60
        while not list((tmp_path / "o").glob("imss/.*.part")) and time.monotonic() < deadline:
            time.sleep(0.02)
        child.send_signal(signal.SIGTERM)
        _out, said = child.communicate(timeout=60)
    assert child.returncode == 130 and said.endswith("Stopped.\n")
    assert not list((tmp_path / "o").glob("imss/*"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "o").mkdir(mode=0o500)
    assert build("--department", "sep", "-o", tmp_path / "o") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_in_the_place_of_the_folder_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "o").write_text("mine", encoding="utf-8")
    assert build("--department", "sep", "-o", tmp_path / "o") == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert (tmp_path / "o").read_text(encoding="utf-8") == "mine"
