"""`opendata plan links`, `calendar`, `use`, `canvas` and `release`, as a person runs them."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.planning import write_sheet
from opendata_training.planning.sheets import canvas

CALENDAR = "Clave,Conjunto,Periodicidad,Actualizado el\na,Presas,mensual,2026-08-31\nb,Pozos,anual,2026-11-01\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    both = capsys.readouterr()
    return both.out, both.err


def test_a_calendar_is_reckoned_written_drawn_and_taken_along(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "calendar.csv").write_text(CALENDAR)
    assert main(["plan", "calendar", "calendar.csv", "--day", "2026-11-29", "-o", "out.csv", "--ics", "c.ics", "--picture",
                 "c.png", "--json"]) == 0  # fmt: skip
    out, err = _said(capsys)
    told = json.loads(out)
    assert (told["late"], told["rows"][0]["late"], err) == (1, 60, "")
    assert (folder / "c.png").read_bytes().startswith(b"\x89PNG")
    assert (folder / "c.ics").read_text().count("BEGIN:VEVENT") == 2
    # What was written is read again, and comes to the same.
    assert main(["plan", "calendar", "out.csv", "--day", "2026-11-29", "--json"]) == 0
    assert json.loads(_said(capsys)[0])["rows"][0]["late"] == 60
    assert main(["plan", "calendar", "calendar.csv", "--day", "29/11/2026"]) == 2
    assert main(["plan", "calendar", "calendar.csv", "-o", "calendar.csv"]) == 2
    assert main(["plan", "calendar", "."]) == 2


def test_use_is_measured_against_the_targets_beside_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "use", "."]) == 2
    (folder / "calendar.csv").write_text(CALENDAR)
    (folder / "targets.csv").write_text("Indicador,Meta\nConjuntos a tiempo,80\n")
    _said(capsys)
    assert main(["plan", "use", ".", "--day", "2026-11-29", "--lang", "es", "--picture", "k.png"]) == 0
    assert "Conjuntos a tiempo: 50 % (meta 80 %: no alcanzada)" in _said(capsys)[0]
    assert main(["plan", "use", ".", "--dataset", "pozos", "--day", "2026-11-29"]) == 0
    assert main(["plan", "use", ".", "--dataset", "nada", "--day", "2026-11-29"]) == 2
    assert "100 %" in _said(capsys)[0]
    assert main(["plan", "use", ".", "--day", "2026-11-29", "--json"]) == 0
    measured = json.loads(_said(capsys)[0])["measures"]
    assert {one["measure"]: one["value"] for one in measured}["on-time"] == 50.0


def test_links_without_an_answer_are_said_to_say_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/a.csv"
        (folder / "catalogue.txt").write_text(f"{address}\n")
        assert main(["plan", "links", "catalogue.txt", "-o", "links.csv"]) == 2
    out, err = _said(capsys)
    assert (out, (folder / "links.csv").exists()) == ("", False)
    assert "nothing is said about the links" in err
    (folder / "bad.txt").write_text("http://:80/x\nhttp:///y\n")
    assert main(["plan", "links", "bad.txt", "-o", "links.csv", "--json"]) == 1
    assert json.loads(_said(capsys)[0])["counts"] == {"no-address": 2}
    assert "not an address" in (folder / "links.csv").read_text(encoding="utf-8-sig")
    for wrong in ("nothing.csv", ".", "links.csv.json"):
        assert main(["plan", "links", wrong]) == 2
        assert "Traceback" not in _said(capsys)[1]


def test_a_canvas_is_printed_and_what_it_lacks_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_sheet(canvas.SHEET, [{"project": "Rutas", "problem": "Nadie sabe"}], folder / "canvas.csv")
    assert main(["plan", "canvas", "canvas.csv", "-o", "canvas.html"]) == 1
    assert "Rutas" in (folder / "canvas.html").read_text()
    assert "does not say" in _said(capsys)[0]
    assert main(["plan", "canvas", "canvas.csv", "-o", "canvas.csv"]) == 2


def test_a_release_gets_its_number_and_its_place_in_the_changelog(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [f"P{number:03d},Pozo {number},{number * 3}.5" for number in range(40)]
    for name, head in (
        ("a", "clave,nombre,hondo"),
        ("b", "clave,nombre,profundidad"),
        ("c", "clave,nombre,profundidad"),
    ):
        more = ["P900,Pozo nuevo,9.5"] if name == "c" else []
        (folder / f"{name}.csv").write_text("\n".join([head, *rows, *more]) + "\n")
    assert (
        main(["plan", "release", "a.csv", "b.csv", "--version", "1.0.0", "--changelog", "C.md", "--day", "2026-11-01"])
        == 0
    )
    assert main(["plan", "release", "b.csv", "c.csv", "--version", "2.0.0", "--changelog", "C.md", "--day", "2026-12-01",
                 "--json"]) == 0  # fmt: skip
    assert json.loads(_said(capsys)[0].splitlines()[-1])["version"] == "2.1.0"
    text = (folder / "C.md").read_text()
    assert text.index("## 2.1.0 - 2026-12-01") < text.index("## 2.0.0 - 2026-11-01")
    # A second run of the same release writes no second entry.
    assert main(["plan", "release", "b.csv", "c.csv", "--version", "2.0.0", "--changelog", "C.md"]) == 0
    assert (folder / "C.md").read_text().count("## 2.1.0") == 1
    assert main(["plan", "release", "a.csv", "b.csv", "--changelog", "C.md"]) == 2
    assert main(["plan", "release", "a.csv", "b.csv", "--version", "uno"]) == 2
    assert main(["plan", "release", "a.csv", "b.csv", "--version", "1.0.0", "--changelog", "a.csv"]) == 2
