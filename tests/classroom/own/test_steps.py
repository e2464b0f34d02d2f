"""The steps as a family: one for each unit, each in both languages, each leaving what it says it leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from opendata_training import families
from opendata_training.classroom.own.step import STEPS, Step, step_of, steps
from opendata_training.classroom.own.told import KEY
from opendata_training.classroom.tasks import units
from opendata_training.conversion.crosswalk import Crosswalk, read_crosswalk
from opendata_training.errors import Problem
from opendata_training.locale import use_language

from .files import PERSONS, done, shown, written

every_step = pytest.mark.parametrize("step", steps(), ids=lambda step: step.unit)


def test_every_unit_has_a_step() -> None:
    assert [step.unit for step in steps()] == [unit.id for unit in units()]


def test_a_step_is_called_as_its_unit() -> None:
    for module in families.members(STEPS):
        name = module.__name__.rpartition(".")[2]
        assert name.removeprefix("u").replace("_", ".") == module.STEP.unit
        assert module.STEP.unit in (module.__doc__ or "").partition(":")[0]


def test_a_unit_is_known_by_both_spellings_and_a_wrong_one_is_told() -> None:
    assert step_of("2-1") is step_of("2.1")
    with pytest.raises(Problem, match=r"2\.6"):
        step_of("9.9")


@every_step
def test_what_a_step_needs_another_leaves(step: Step) -> None:
    known = {name for one in steps() for name in one.leaves} | {
        "recipe.csv",
        "questions.csv",
        "crosswalk.csv",
        "publication",
    }
    assert set(step.needs) <= known


@pytest.mark.parametrize("language", ["en", "es"])
@every_step
def test_a_step_alone_does_what_it_says(step: Step, language: str, tmp_path: Path) -> None:
    """Each begins what it needs: nobody has to have done the unit before."""
    use_language(language)
    file = written(tmp_path / "mine")
    before = file.read_bytes()
    told = done(step.unit, file, tmp_path / "out")
    assert told.state == "done"
    assert step.person.en in shown(told) if language == "en" else step.person.es.split(".")[0] in shown(told)
    for name in step.leaves:
        assert list((tmp_path / "out").glob(name)), name
    # Nothing beside the source, and the source as it was.
    assert [one.name for one in file.parent.iterdir()] == [file.name] and file.read_bytes() == before


def test_a_step_says_how_it_went_in_its_output(tmp_path: Path) -> None:
    _data, about = done("1.1", written(tmp_path / "mine"), tmp_path / "out")._repr_mimebundle_()
    assert about[KEY] == {"unit": "1.1", "state": "done", "left": ["inventory.csv"], "sentence": "Done."}


def test_nothing_is_put_beside_the_own_file(tmp_path: Path) -> None:
    file = written(tmp_path / "mine")
    with pytest.raises(Problem, match="beside"):
        done("0", file, tmp_path / "mine")
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("text", ["", "\n\n", "%PDF-1.4\n1 0 obj\n"], ids=["empty", "blank", "pdf"])
@every_step
def test_what_is_no_table_is_told_in_a_sentence(step: Step, text: str, tmp_path: Path) -> None:
    with pytest.raises(Problem):
        done(step.unit, written(tmp_path / "mine", text=text), tmp_path / "out")


@pytest.mark.parametrize("text", ["Folio,Monto\n", "Folio\n1\n2\n3\n", "1,2014-01-05\n2,2014-01-06\n3,2014-01-07\n",
                                  "=cmd|,a\"b\n@x,1\n", "A;A;;\n1;2;3;4\n5;6;7;8\n"],
                         ids=["labels alone", "one column", "no labels", "formulas", "labels twice and none"])  # fmt: skip
def test_odd_tables_go_through_all_units(text: str, tmp_path: Path) -> None:
    file = written(tmp_path / "mine", "recipe.csv", text)
    for step in steps():
        assert done(step.unit, file, tmp_path / "out").state == "done"


def test_the_calendar_goes_by_the_day_on_which_it_was_published(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    receipts = out / "publication" / "receipts"
    receipts.mkdir(parents=True)
    (receipts / "20240201T080000Z.json").write_text('{"when": "2024-02-01T08:00:00+00:00"}', encoding="utf-8")
    done("3.2", file, out)
    assert "2024-02-01" in (out / "calendar.csv").read_text(encoding="utf-8")


def test_what_breaks_is_told_against_an_earlier_release(tmp_path: Path) -> None:
    file, earlier = (
        written(tmp_path / "mine"),
        written(tmp_path / "before", "padrón 2013.csv", PERSONS.replace("Monto", "Otro")),
    )
    said = shown(done("3.2", file, tmp_path / "out", earlier))
    assert "padrón 2013.csv" in said and "Monto" in said
    assert "titles differ from the earlier release" in shown(done("1.3", file, tmp_path / "out", earlier))
    assert (done("2.3", file, tmp_path / "out", earlier)).left == ["crosswalk.csv"]


def test_what_a_person_decided_in_the_crosswalk_stays(tmp_path: Path) -> None:
    file, earlier = (
        written(tmp_path / "mine"),
        written(tmp_path / "before", "padrón 2013.csv", PERSONS.replace("Monto", "Otro")),
    )
    done("2.3", file, tmp_path / "out", earlier)
    place = tmp_path / "out" / "crosswalk.csv"
    crosswalk = read_crosswalk(place)
    rows = [replace(row, decided="Ana", note="asked") if row.canonical == "Monto" else row for row in crosswalk.rows]
    Crosswalk(rows).write(place)
    done("2.3", file, tmp_path / "out", earlier)
    assert [row.note for row in read_crosswalk(place).rows if row.canonical == "Monto"] == ["asked", "asked"]


def test_an_earlier_release_may_have_the_same_name(tmp_path: Path) -> None:
    file, earlier = (
        written(tmp_path / "2014", "export.csv"),
        written(tmp_path / "2013", "export.csv", PERSONS.replace("Monto", "X")),
    )
    for unit in ("1.3", "2.3", "3.2"):
        assert "export-earlier.csv" in shown(done(unit, file, tmp_path / "out", earlier)) or unit == "1.3"
    assert set(read_crosswalk(tmp_path / "out" / "crosswalk.csv").files) == {"export.csv", "export-earlier.csv"}


def test_nothing_leaves_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(*_call: object) -> None:
        raise AssertionError("a network was asked")

    monkeypatch.setattr("socket.socket.connect", asked)
    monkeypatch.setattr("socket.getaddrinfo", asked)
    file = written(tmp_path / "mine")
    for step in steps():
        assert done(step.unit, file, tmp_path / "out").state == "done"
