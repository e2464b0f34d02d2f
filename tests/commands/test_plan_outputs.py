"""What the steps of `opendata plan` write never takes the place of another file of the plan."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from opendata_training.cli import main
from opendata_training.departments.inventory import inventory_of
from opendata_training.planning import sheet_named, write_sheet
from opendata_training.planning.inventory import read_inventory, write_adela
from opendata_training.planning.priorities.prioritising import begin_scores
from opendata_training.planning.programme.board import programme

from ..planning.opening.plans import MONDAY, office

TODAY = date.today()
LATER = (TODAY + timedelta(days=40)).isoformat()


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files of every step."""
    monkeypatch.chdir(tmp_path)
    write_sheet(sheet_named("inventory"), inventory_of("salud", 3), Path("inventory.csv"))
    write_adela(read_inventory("inventory.csv"), Path("ministry.csv"))
    begin_scores("inventory.csv", Path(), ["Ana"])
    for name in ("calendar", "use", "targets", "barriers", "readiness", "process-map", "canvas", "links", "decisions"):
        write_sheet(sheet_named(name), [], Path(f"{name}.csv"))
    Path("a.csv").write_text("clave,nombre\n1,x\n2,y\n")
    Path("b.csv").write_text("clave,titulo\n1,x\n2,y\n")
    office(tmp_path / "departments" / "water")
    write_sheet(sheet_named("sign-offs"), [], Path("departments/water/sign-offs.csv"))
    return tmp_path


def _all(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


CALLS = """
priorities scores.csv --picture criteria.csv
priorities scores.csv --firmness x.csv
priorities scores.csv -o criteria.csv
priorities scores.csv -o decisions.csv
priorities scores.csv -o p.csv --picture p.csv
priorities scores.csv --picture p.png --firmness ./p.png
priorities scores.csv --criteria use.csv -o scores.csv
use . --picture use.csv
use . --picture targets.csv
programme departments --html departments/water/inventory.csv
programme departments --ics departments/water/inventory.csv
programme departments --picture departments/water/priorities.csv
programme departments --html b.html --ics b.html
programme --simulate --picture inventory.csv
opening departments/water --adela departments/water/sign-offs.csv
opening departments/water --adela departments/water/priorities.csv
opening departments/water --adela a.csv
opening departments/water --adela adela.ods
inventory inventory.csv --adela decisions.csv
inventory inventory.csv --adela scores.csv
inventory ministry.csv --adela inventory.csv
inventory inventory.csv -o ministry.csv
inventory inventory.csv -o a.csv
inventory inventory.csv -o n.csv --adela n.ods
inventory inventory.csv -o n.csv --adela n.csv
calendar calendar.csv -o use.csv
calendar calendar.csv -o n.csv --ics use.csv
calendar calendar.csv -o n.csv --picture n.csv
links a.csv -o calendar.csv
canvas canvas.csv -o inventory.csv
barriers barriers.csv --picture readiness.csv
readiness readiness.csv --picture barriers.csv
map process-map.csv -o inventory.csv
release a.csv b.csv --version 1.0.0 --changelog use.csv
rights --inventory inventory.csv scores.csv --decisions d.csv --sign-offs d.csv
rights --inventory inventory.csv scores.csv --decisions d.csv --sign-offs d.ods
rights scores.csv --decisions barriers.csv
letter decisions.csv --dataset x -o inventory.csv
"""


@pytest.mark.parametrize("call", CALLS.strip().splitlines())
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_output_takes_the_place_of_another_file(
    at: Path, capsys: pytest.CaptureFixture[str], call: str, language: str
) -> None:
    before = _all(at)
    assert main(["--lang", language, "plan", *call.split()]) == 2
    assert _all(at) == before
    error = capsys.readouterr().err.strip()
    output = {
        "-o",
        "--picture",
        "--firmness",
        "--html",
        "--ics",
        "--adela",
        "--changelog",
        "--decisions",
        "--sign-offs",
    }
    words = call.split()
    # One sentence, that names one of the outputs.
    assert len(error.splitlines()) == 1
    assert any(Path(words[place + 1]).name in error for place, word in enumerate(words) if word in output)


def test_an_earlier_output_is_replaced(at: Path) -> None:
    steps = [
        "inventory inventory.csv -o ours.csv --adela ministry.csv",
        "inventory inventory.csv -o ours.xlsx --adela ministry.xlsx",
        "opening departments/water --adela adela.csv",
        "programme departments --html b.html --ics s.ics --picture p.PNG",
    ]
    for step in steps * 2:
        assert main(["plan", *step.split()]) == 0
    # Titles in the other language are the same table's.
    assert main(["--lang", "es", "plan", "inventory", "inventory.csv", "-o", "ours.csv"]) == 0


@pytest.mark.parametrize("titles", ["Clave,Nombre,Elegido,Motivo,Mi nota", "id,name,chosen,reason,mi nota"])
def test_a_table_of_fewer_columns_that_a_person_wrote_is_added_to(at: Path, titles: str) -> None:
    inventory = read_inventory("inventory.csv")
    names = [row["name"] for row in inventory]
    scores = [f"{row['id']},{row['name']},Ana,{4 - at % 3},3" for at, row in enumerate(inventory)]
    Path("scores.csv").write_text("\n".join(["Id,Dataset,Person,Demand,Effort", *scores]) + "\n")
    Path("criteria.csv").write_text("Criterion,Name,Weight,Axis\ndemand,Demand,60,value\neffort,Effort,40,effort\n")
    Path("priorities.csv").write_text(f"{titles}\n{inventory[0]['id']},{names[0]},no,Lo pidió Ana,ojo\n")
    assert main(["plan", "priorities", "scores.csv", "-o", "priorities.csv"]) == 0
    text = Path("priorities.csv").read_text()
    assert "Lo pidió Ana" in text and all(name in text for name in names)


@pytest.mark.parametrize("number", ["4000", "100000000", "99999999999999999999"])
def test_a_programme_gets_no_days_that_it_would_not_read_again(
    at: Path, capsys: pytest.CaptureFixture[str], number: str
) -> None:
    before = _all(at)
    assert main(["plan", "programme", "departments", "--days", number]) == 2
    error = capsys.readouterr().err
    assert _all(at) == before and "3650" in error and len(error.strip().splitlines()) == 1
    assert main(["plan", "programme", "departments", "--target", "100001"]) == 2
    assert main(["plan", "programme", "departments", "--start", "1990-01-01"]) == 2
    assert _all(at) == before


def test_a_programme_with_a_first_day_far_off_is_told(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("departments/programme.csv").write_text("Folder,First day,Days,Target\nwater,9999-12-01,42,10\n")
    assert main(["plan", "programme", "departments"]) == 2
    assert "9999-12-01" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_look_ahead_notes_nothing(at: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    before = _all(at)
    call = ["--lang", language, "plan", "programme", "departments", "--json"]
    assert main([*call, "--as-of", LATER]) == 0
    out, error = capsys.readouterr()
    assert json.loads(out)["day"] == LATER and LATER in error and "history.csv" in error
    assert _all(at) == before
    assert main(call) == 0 and capsys.readouterr().err == ""
    noted = _all(at)
    assert len(noted) == len(before) + 2
    assert main([*call, "--as-of", LATER]) == 0
    # The forecast of it counts what would be noted.
    assert _all(at) == noted


def test_a_log_with_a_later_day_tells_which_rows_to_take_out(at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    later = date.fromisoformat(LATER)
    programme("departments", day=later)
    log = Path("departments/history.csv")
    lines = log.read_text().splitlines(keepends=True)
    # One of the rows bears a day that is over.
    log.write_text("".join([*lines[:2], lines[2].replace(LATER, TODAY.isoformat()), *lines[3:]]))
    assert main(["plan", "programme", "departments"]) == 2
    error = capsys.readouterr().err
    assert (
        len(error.strip().splitlines()) == 1 and "history.csv" in error and LATER in error and "rows 2, 4–16. " in error
    )
    log.write_text("".join([lines[0], lines[2].replace(LATER, TODAY.isoformat())]))
    assert main(["plan", "programme", "departments"]) == 0


@pytest.mark.parametrize("call", [
    "opening departments/water --start 9999-12-31", "opening departments/water --as-of 9999-12-30",
    "opening departments/water --deadline 9999-12-31", "programme departments --as-of 9999-12-31",
    "programme departments --start 9999-12-31", "letter decisions.csv --dataset x --as-of 0001-01-01",
    "rights --as-of 9999-12-31", "barriers barriers.csv --as-of 2201-01-01", "calendar calendar.csv --day 9999-12-31",
    "use . --day 9999-12-31", "release a.csv b.csv --day 1899-12-31",
])  # fmt: skip
def test_a_day_out_of_all_plans_is_told(at: Path, capsys: pytest.CaptureFixture[str], call: str) -> None:
    before = _all(at)
    assert main(["plan", *call.split()]) == 2
    error = capsys.readouterr().err
    assert _all(at) == before and len(error.strip().splitlines()) == 1 and call.split()[-1] in error


def test_the_first_and_last_years_are_days(at: Path) -> None:
    assert main(["plan", "opening", "departments/water", "--start", "2200-12-31", "--as-of", "2200-12-31"]) == 0
    assert main(["plan", "programme", "departments", "--as-of", MONDAY.isoformat(), "--start", "2200-12-31"]) == 0
