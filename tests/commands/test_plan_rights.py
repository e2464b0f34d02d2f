"""`opendata plan rights`, `licence` and `letter`: run, read by the next, and broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.departments.inventory import inventory_of
from opendata_training.locale import use_language
from opendata_training.planning import sheet_named, write_sheet
from opendata_training.planning.rights import read_rights, rights_sheet


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_sheet(sheet_named("inventory"), inventory_of("salud", 3), Path("inventory.csv"))
    assert main(["plan", "rights", "--from", "inventory.csv", "-o", "rights.csv"]) == 0
    rows = read_rights("rights.csv")
    clear = {
        "made": "us",
        "contract": "none",
        "reserved": "none",
        "secrets": "none",
        "survey": "none",
        "persons": "none",
    }
    rows[0] |= {**clear, "persons": "some", "ordered": "none", "rest": "rows", "columns": "RESPONSABLE"}
    rows[1] |= clear
    write_sheet(rights_sheet(), rows, Path("rights.csv"))
    return tmp_path


DECIDE = [
    *("plan", "rights", "rights.csv", "--inventory", "inventory.csv", "--decisions", "decisions.csv"),
    *("--sign-offs", "sign-offs.csv", "--publisher", "SALUD", "--by", "Ana Pérez", "--as-of", "2026-11-29"),
]


def test_from_the_inventory_to_a_letter(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(DECIDE) == 0
    said = capsys.readouterr().out
    assert "REDACT" in said and "Why it is asked" in said and "open: 8" in said
    first = (at / "decisions.csv").read_bytes(), (at / "sign-offs.csv").read_bytes()
    assert main(DECIDE) == 0
    assert ((at / "decisions.csv").read_bytes(), (at / "sign-offs.csv").read_bytes()) == first
    assert main(["plan", "check", "decisions.csv"]) == main(["plan", "check", "sign-offs.csv"]) == 0
    letter = [
        "plan",
        "letter",
        "decisions.csv",
        "--dataset",
        "establecimientos-de-salud",
        "--kind",
        "privacy",
        "-o",
        "l.html",
    ]
    assert main(letter) == 0 and "RESPONSABLE" in (at / "l.html").read_text(encoding="utf-8")
    assert main(letter) == 2
    capsys.readouterr()
    assert main(["plan", "letter", "--waiting", "sign-offs.csv", "--json"]) == 0
    assert {one["state"] for one in json.loads(capsys.readouterr().out)["sign_offs"]} == {"not-asked"}


def test_what_was_signed_before_the_decision_is_asked_for_again(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (at / "decisions.csv").write_text("Dataset,Decision,Decided by,Decided on\nDams,publish,Ana,2026-11-20\n")
    (at / "sign-offs.csv").write_text("Dataset,Kind,Person,Asked on,Signed on\nDams,owner,Luz,2026-11-01,2026-11-05\n")
    (at / "elsewhere").mkdir()
    (at / "decisions.csv").replace(at / "elsewhere" / "mine.csv")
    asked = ["plan", "letter", "--waiting", "sign-offs.csv", "--as-of", "2026-11-25"]
    capsys.readouterr()
    # Without the decisions nobody can tell; named, or beside the sign-offs, they do.
    assert main(asked) == 0 and "ask again" not in capsys.readouterr().out
    assert main([*asked[:2], "elsewhere/mine.csv", *asked[2:]]) == 0 and "ask again" in capsys.readouterr().out
    (at / "elsewhere" / "mine.csv").replace(at / "decisions.csv")
    assert main(asked) == 0 and "ask again" in capsys.readouterr().out


def test_json_is_one_document_and_nothing_else(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main([*DECIDE, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["counts"]["publish"] == 1 and len(found["open"]) == 8
    assert main(["plan", "rights", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["first"] == "made"
    assert main(["plan", "licence", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["next"]["question"] == "source"


def test_the_questions_and_a_licence_of_another_country(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "rights", "--country", "xv", "--as-of", "2028-01-01"]) == 0
    shown = capsys.readouterr()
    assert "Valdoria" in shown.out and "six months" in shown.err
    assert main(["plan", "licence", "source=none", "rule=national", "--country", "xv"]) == 0
    assert "valdoria-open-1" in capsys.readouterr().out
    assert main(["plan", "licence", "source=none", "rule=national"]) == 0
    assert "libre-uso-mx" in capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_citation_is_given_with_its_licence(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["plan", "licence", "--licence", "libre-uso-mx", "--name", "Presas", "--publisher", "CONAGUA", "--url",
             "https://x.example/p", "--as-of", "2026-11-29", "--lang", lang]  # fmt: skip
    assert main(words) == 0
    assert '"Presas", CONAGUA; https://x.example/p; 2026-11-29' in capsys.readouterr().out
    use_language(None)


@pytest.mark.parametrize(
    "words",
    [
        ["rights", "nothing.csv"],
        ["rights", "inventory.csv"],
        ["rights", "empty.csv"],
        ["rights", "."],
        ["rights", "--from", "inventory.csv"],
        ["rights", "--from", "inventory.csv", "-o", "rights.csv"],
        ["rights", "rights.csv", "--decisions", "rights.csv"],
        ["rights", "rights.csv", "--decisions", "x.csv", "--sign-offs", "x.csv"],
        ["rights", "rights.csv", "--as-of", "tomorrow"],
        ["rights", "--country", "zz"],
        ["licence", "source"],
        ["licence", "source=perhaps"],
        ["licence", "colour=red"],
        ["licence", "--name", "Dams"],
        ["licence", "--licence", "CC-BY-NC-4.0"],
        ["letter"],
        ["letter", "decisions.csv", "--dataset", "x"],
        ["letter", "--waiting", "rights.csv"],
    ],
)
def test_what_cannot_be_done_is_one_sentence(at: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (at / "empty.csv").write_bytes(b"")
    before = {path.name: path.read_bytes() for path in at.iterdir()}
    capsys.readouterr()
    assert main(["plan", *words]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and "Traceback" not in said.err
    assert {path.name: path.read_bytes() for path in at.iterdir()} == before
