"""What leaves a learner's machine: the exercise's files, by allow-list, and never a department's rows."""

from __future__ import annotations

import gzip
import json
import os
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from opendata_training import cli
from opendata_training.classroom import answers, places
from opendata_training.classroom.checking import work_of
from opendata_training.classroom.handing_in.gathering import gather
from opendata_training.classroom.handing_in.handing import hand_in
from opendata_training.classroom.handing_in.kinds.left import MOST, matches
from opendata_training.classroom.handing_in.kinds.receipt import shortened
from opendata_training.classroom.handing_in.leaves import beside, leaves_of
from opendata_training.classroom.handing_in.likeness import Vocabulary
from opendata_training.classroom.handing_in.notebook import cleaned
from opendata_training.classroom.handing_in.packing import Refused, submit
from opendata_training.classroom.steps import clean
from opendata_training.classroom.tasks import find_task, find_unit, units
from opendata_training.departments import OPEN_SEED
from opendata_training.errors import Problem
from opendata_training.locale.notebooks import catalogues_of, translate

from .conftest import OWN, ROOT, as_csv, exercise, save, truth

CURP = "LXCA800101HDFPRN01"


def refusals(unit: str, folder: Path) -> list[str]:
    return gather(find_unit(unit), folder, OPEN_SEED).refused


@pytest.mark.parametrize("unit", units(), ids=lambda unit: unit.id)
def test_every_file_that_a_task_names_may_be_handed_in_and_no_practice_file(unit) -> None:
    for task in unit.tasks:
        if task.file:
            inside = PurePosixPath(task.file)
            # A folder is named where several files in it are looked at.
            assert any(
                matches(left, inside) or str(inside) in map(str, PurePosixPath(left.name).parents)
                for left in leaves_of(unit.id)
            ), task.id
    for name in beside(unit.id):
        assert not any(matches(left, PurePosixPath(name.replace("*", "x"))) for left in leaves_of(unit.id)), name


def test_work_goes_and_own_data_stays_with_the_reason(done: Path) -> None:
    (done / "clean.csv.changes.json").write_text("{}")
    parcel = gather(find_unit("2.1"), done, OPEN_SEED)
    assert parcel.refused == []
    assert sorted(parcel.goes) == ["2-1.ipynb", "answers.csv", "clean.csv", "recipe.csv"]
    assert "stays home" in parcel.stays["mine.csv"]
    assert "not marked" in parcel.stays["clean.csv.changes.json"]


def test_the_zip_has_the_same_bytes_for_the_same_work_and_says_what_is_in_it(done: Path) -> None:
    first = submit("2-1")
    data = first.path.read_bytes()
    assert first.path == places.workspace() / "handed-in" / "ana-2-1.zip"
    assert submit("2.1").path.read_bytes() == data
    with zipfile.ZipFile(first.path) as archive:
        told = json.loads(archive.read("handed-in.json"))
        assert sorted(archive.namelist()) == [
            "2-1/2-1.ipynb",
            "2-1/answers.csv",
            "2-1/clean.csv",
            "2-1/recipe.csv",
            "handed-in.json",
        ]
        assert (told["unit"], told["learner"]) == ("2.1", "ana")
        assert str(places.workspace()) not in archive.read("handed-in.json").decode()
    card = hand_in("2.1", learner="José Pérez")
    assert "José Pérez" in str(card) and "mine.csv | stays here" in str(card)
    assert submit("2.1").learner == "José Pérez", "the name is remembered"


def test_what_cells_showed_and_pictures_stay(done: Path) -> None:
    notebook = exercise()
    notebook["metadata"] |= {"widgets": {"state": "secret"}, "signature": "secret"}
    for cell in notebook["cells"]:
        cell["metadata"]["note"] = "secret"
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "secret"}]
            cell["execution_count"] = 3
        else:
            cell["attachments"] = {"a.png": {"image/png": "secret"}}
    save(done, notebook)
    goes = cleaned(done / "2-1.ipynb", find_unit("2.1"))
    assert b"secret" not in goes.data and len(goes.notes) == 2
    kept = json.loads(goes.data)
    assert [cell["source"] for cell in kept["cells"]] == [cell["source"] for cell in exercise()["cells"]]
    assert [cell["metadata"].get("nbgrader") for cell in kept["cells"]] == [
        cell["metadata"].get("nbgrader") for cell in exercise()["cells"]
    ]


@pytest.mark.parametrize("language", ("en", "es"))
def test_every_exercise_may_be_handed_in_as_it_was_given(language: str, tmp_path: Path) -> None:
    for unit in units():
        if not (ROOT / "exercises" / unit.folder).is_dir():
            continue
        path = tmp_path / f"{unit.folder}.ipynb"
        names = catalogues_of(f"exercises/{unit.folder}/{unit.folder}.ipynb")
        path.write_text(json.dumps(translate(exercise(unit.folder), names, language)), encoding="utf-8")
        assert cleaned(path, unit).data


PASTED = "\n".join(f"{n};Xalapa;{n * 17}" for n in range(20))


@pytest.mark.parametrize(
    ("kind", "source", "said"),
    [
        ("markdown", PASTED, "table pasted"),
        ("markdown", "\n".join(f"| {n} | a | b |" for n in range(20)), "table pasted"),
        ("markdown", "<table>" + "<tr><td>1</td></tr>" * 20 + "</table>", "table pasted"),
        ("code", f'data = """{PASTED}"""', "table pasted"),
        ("code", "data = [" + ", ".join(str(n * 17) for n in range(90)) + "]", "table pasted"),
        ("code", "x = '" + "a" * 30_000 + "'", "as long as a file"),
        ("markdown", f"I saw {CURP} in it.", "CURP"),
    ],
)
def test_rows_pasted_into_a_cell_are_refused(kind: str, source: str, said: str, done: Path) -> None:
    notebook = exercise()
    cell = {"cell_type": kind, "id": "own", "metadata": {}, "source": source}
    notebook["cells"].append(cell | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    save(done, notebook)
    [why] = refusals("2.1", done)
    assert said in why and f"cell {len(notebook['cells'])}" in why


def test_a_written_answer_in_a_list_is_no_table(done: Path) -> None:
    notebook = exercise()
    steps = "\n".join(
        f"{n} · made · the form is filled in · inspector · the site · paper · {n + 1}" for n in range(1, 9)
    )
    points = "\n".join(f"- {n}. clear, short, and signed by whoever answers" for n in range(12))
    for source in (steps, points, "Clear, short, signed. " * 60):
        notebook["cells"].append({"cell_type": "markdown", "id": f"a{len(source)}", "metadata": {}, "source": source})
    save(done, notebook)
    assert refusals("2.1", done) == []


@pytest.mark.parametrize(
    "rows",
    [
        OWN,
        [*truth(), *([*row, *[""] * 7] for row in OWN[1:4])],
        [*OWN, [], *truth()],
        [["n", "q"], *([n % 9, n % 7] for n in range(99))],
    ],
    ids=["own", "own below", "own above", "small numbers"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_own_rows_under_the_name_of_practice_are_refused_and_nothing_is_written(
    rows: list[list[str]], encoding: str, done: Path
) -> None:
    (done / "clean.csv").write_bytes(as_csv(rows, encoding, ";"))
    [why] = refusals("2.1", done)
    assert 'clean("2.1")' in why and "rename" in why
    with pytest.raises(Refused, match="Nothing was handed in yet") as caught:
        submit("2.1")
    assert caught.value.exit_code == 1
    card = hand_in("2.1")
    assert card.look == "not-yet" and card.lines == tuple(caught.value.reasons)
    assert not (places.workspace() / "handed-in").exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda row: row,
        lambda row: [cell.lstrip("0") for cell in row],
        lambda row: [*row[:-1], row[-1] or "0"],
        lambda row: [*row[:-1], f"{int(row[-1]):,}" if row[-1].isdigit() else row[-1]],
        lambda row: [cell.encode().decode("cp1252", "replace") for cell in row],
        lambda row: [cell.upper() for cell in row],
        lambda row: row[::-1],
    ],
    ids=["right", "zeros", "blanks", "thousands", "broken accents", "capitals", "turned"],
)
def test_a_mistaken_answer_made_of_practice_data_goes(change, done: Path) -> None:
    (done / "clean.csv").write_bytes(as_csv(map(change, truth())))
    assert refusals("2.1", done) == []


@pytest.mark.parametrize("number", range(len(find_task("2.1.d").examples)))
def test_what_any_recipe_makes_of_practice_data_goes(number: int, done: Path) -> None:
    """Also one that leaves totals in or months as columns: it is marked, not refused."""
    task = find_task("2.1.d")
    answers.write(task, task.examples[number].answers(work_of(task)))
    clean("2.1")
    assert refusals("2.1", done) == []


def test_a_row_may_have_few_new_cells() -> None:
    known = Vocabulary([[[f"word{'abcdefghij'[n]}" for n in range(10)]]])
    row = [f"word{'abcdefghij'[n]}" for n in range(10)]
    assert known.foreign([row, [*row[:8], "new", "other"], [*row[:7], "new", "other", "third"]]) == [2]
    assert known.foreign([["worda", "new"], ["new"], ["", "12", "2014", "30-39", "a" * 64]]) == [0, 1]
    assert known.foreign([["worda", "wordb", "new"]]) == []


def test_of_a_workbook_only_the_table_goes(done: Path, workspace: Path) -> None:
    from openpyxl import Workbook

    (done / "clean.csv").unlink()
    book = Workbook()
    for row in truth():
        book.active.append(row)
    other = book.create_sheet("own")
    for own in OWN[:9]:
        other.append(own)
    book.save(done / "clean.xlsx")
    parcel = gather(find_unit("2.1"), done, OPEN_SEED)
    assert parcel.refused == [] and "clean.xlsx" not in parcel.goes
    assert b"EXP/" not in parcel.goes["clean.csv"] and parcel.goes["clean.csv"].count(b"\n") == len(truth())
    assert any("clean.xlsx" in note for note in parcel.notes)
    (done / "clean.csv").write_bytes(as_csv(OWN))
    beside_it = gather(find_unit("2.1"), done, OPEN_SEED)
    assert beside_it.goes == parcel.goes and "workbook" in beside_it.stays["clean.csv"]


def test_a_packed_part_is_looked_into(workspace: Path) -> None:
    folder = workspace / "exercises" / "2-4"
    (folder / "parts").mkdir(parents=True)
    save(folder, exercise("2-4"))
    (folder / "parts" / "precios-2014.csv.gz").write_bytes(gzip.compress(as_csv(OWN)))
    [why] = refusals("2.4", folder)
    assert "make_parts()" in why
    (folder / "parts" / "precios-2014.csv.gz").write_bytes(gzip.compress(b"0" * 60_000_000))
    [why] = refusals("2.4", folder)
    assert "far larger" in why


def test_a_list_of_decisions_goes_without_columns_and_notes_of_its_own(done: Path) -> None:
    rows = [["fix", "columns", "value", "Expediente"], ["total-row", "", "", "secret"], [], ["secret"]]
    (done / "recipe.csv").write_bytes(as_csv(rows))
    parcel = gather(find_unit("2.1"), done, OPEN_SEED)
    assert parcel.refused == [] and b"secret" not in parcel.goes["recipe.csv"]
    assert b"total-row" in parcel.goes["recipe.csv"]
    assert any("Expediente" in note for note in parcel.notes)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["fix", "columns", "value"], *([f"step-{n}", "a", "b"] for n in range(900))], "900 rows"),
        ([["fix", "columns", "value"], ["total-row", CURP, ""]], "CURP"),
        (OWN, "no column called fix"),
    ],
)
def test_data_under_the_name_of_decisions_are_refused(rows: list[list[str]], said: str, done: Path) -> None:
    (done / "recipe.csv").write_bytes(as_csv(rows))
    [why] = refusals("2.1", done)
    assert said in why


def test_the_answer_sheet_goes_with_its_own_questions_only(done: Path) -> None:
    sheet = done / "answers.csv"
    sheet.write_bytes(sheet.read_bytes() + b"9.9.z,own,secret,secret\r\n")
    parcel = gather(find_unit("2.1"), done, OPEN_SEED)
    assert b"secret" not in parcel.goes["answers.csv"] and b"cp1252" in parcel.goes["answers.csv"]
    assert any("none of the unit's questions" in note for note in parcel.notes)
    sheet.write_bytes(sheet.read_bytes().replace(b"cp1252", CURP.encode()))
    assert "CURP" in refusals("2.1", done)[0]


def test_links_and_files_that_are_too_large_do_not_go(done: Path) -> None:
    (done / "clean.csv").rename(done / "other.csv")
    (done / "clean.csv").symlink_to(done / "other.csv")
    (done / "folder").symlink_to(done.parent, target_is_directory=True)
    assert [why for why in refusals("2.1", done) if "link" in why]
    (done / "clean.csv").unlink()
    with (done / "clean.csv").open("wb") as stream:
        stream.truncate(MOST + 1)
    [why] = refusals("2.1", done)
    assert "5 MB" in why


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(done: Path) -> None:
    (done / "clean.csv").unlink()
    os.mkfifo(done / "clean.csv")
    assert "pipe" in refusals("2.1", done)[0]


@pytest.mark.parametrize("text", ["", "{", '{"cells": 3}', '{"cells": [{"metadata": {}}], "metadata": {}}', "[]"])
def test_a_damaged_or_foreign_notebook_is_told(text: str, done: Path) -> None:
    (done / "2-1.ipynb").write_text(text)
    [why] = refusals("2.1", done)
    assert "2-1.ipynb is not" in why


def test_another_units_exercise_is_told(done: Path) -> None:
    (done / "2-1.ipynb").write_text(json.dumps(exercise("2-2")))
    assert "not the exercise of unit 2.1" in refusals("2.1", done)[0]


def test_a_receipt_goes_without_values_persons_and_folders() -> None:
    told = {
        "when": "2026-11-30T02:50:04+00:00", "who": ["secret"],
        "attestations": [{"name": "secret"}], "waivers": [{"why": "secret"}],
        "portal": "https://p", "dataset": "d", "identifier": "i", "url": "https://p/d", "version": "1.0.0",
        "files": [{"path": "/home/secret/x.csv", "sha256": "a", "bytes": 3, "url": "secret"}],
        "gates": [{"gate": "personal", "passed": True, "why": "secret"}],
        "changes": [{"field": "title", "before": "secret", "after": "secret"}],
        "verified": [{"path": "C:\\secret\\x.csv", "sha256": "a", "how": "downloaded"}],
        "memory": {"sent": "secret"}, "answer": {"id": "secret"}, "withdrawn": {"reason": "secret"},
    }  # fmt: skip
    kept = shortened(told)
    assert "secret" not in json.dumps(kept)
    assert kept["files"] == [{"path": "x.csv", "sha256": "a", "bytes": 3}]
    assert kept["gates"] == [{"gate": "personal", "passed": True}] and kept["changes"] == [{"field": "title"}]


def test_own_publication_goes_as_a_short_receipt_with_the_capstone_only(done: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="capstone"):
        submit("2.1", own=tmp_path)
    capstone = done.parent / "capstone"
    capstone.mkdir()
    cells = [{"cell_type": "markdown", "id": "t", "metadata": {"nbgrader": {"grade_id": "capstone-i"}}, "source": ""}]
    save(capstone, {"cells": cells, "metadata": {}})
    with pytest.raises(Problem, match="no receipt"):
        submit("capstone", own=tmp_path / "own")
    receipts = tmp_path / "own" / "receipts"
    receipts.mkdir(parents=True)
    (receipts / "20261130T025004Z.json").write_text(json.dumps({"dataset": "d", "who": ["secret"]}))
    (tmp_path / "own" / "data.csv").write_bytes(as_csv(OWN))
    with zipfile.ZipFile(submit("capstone", own=tmp_path / "own").path) as archive:
        assert json.loads(archive.read("capstone/own-receipt.json")) == {"dataset": "d"}
        assert not [name for name in archive.namelist() if "data" in name]


def test_the_command_says_the_same(done: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert (
        cli.main(["submit", "2.1", "--workspace", str(places.workspace()), "-o", str(tmp_path / "x.zip"), "--json"])
        == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert told["goes"] == ["2-1.ipynb", "answers.csv", "clean.csv", "recipe.csv"] and "mine.csv" in told["stays"]
    assert cli.main(["--lang", "es", "submit", "2.1"]) == 0
    assert "se quedan en casa" in capsys.readouterr().out
    (done / "clean.csv").write_bytes(as_csv(OWN))
    assert cli.main(["submit", "2.1"]) == 1
    assert "clean.csv" in capsys.readouterr().err
    assert cli.main(["submit", "2.1", "-o", str(tmp_path / "x.csv")]) == 2
    assert cli.main(["submit", "1.1"]) == 2


def test_nothing_is_handed_in_while_marking(done: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    assert "nothing is handed in" in str(hand_in("2.1"))
    assert not (done.parents[1] / "handed-in").exists()
