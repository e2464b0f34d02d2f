"""Unit 2.5: the practice list, the protected file right and in each wrong way, by cell or spreadsheet, and what lessons show."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

import pandas as pd
import pytest

from opendata_training import files
from opendata_training.classroom import (
    answers,
    begin_memo,
    beneficiaries_file,
    check,
    count_speakers,
    measure_risk,
    protect_list,
    risk_slider,
    start,
)
from opendata_training.classroom.beneficiaries import LABELS, QUASI, beneficiaries, counts
from opendata_training.classroom.grading import mark
from opendata_training.classroom.protecting import LEAST, MOST_LOST, frame_of, judge, protected
from opendata_training.classroom.tasks import Work, find_task, find_unit
from opendata_training.classroom.units._u2_5_cells import given_back
from opendata_training.classroom.units._u2_5_protect import RIGHT
from opendata_training.conversion import convert
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation.privacy import privacy

SEEDS = (2014, 1, 7)
UNIT = find_unit("2.5")


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "2-5"
    folder.mkdir(parents=True)
    start("2.5")
    return folder


@pytest.fixture(scope="module")
def good() -> pd.DataFrame:
    return protected(beneficiaries(2014), {**RIGHT, "k": 5})


def outcome(frame: pd.DataFrame):
    return find_task("2.5.e").examine(Work(Path(), {}, 2014, 8, frame))


# The practice list.


@pytest.mark.parametrize("seed", SEEDS)
def test_the_report_finds_the_personal_columns_and_no_other(seed: int) -> None:
    file = beneficiaries(seed)
    found = privacy(frame_of(file), QUASI)
    labels = {one.label for one in found.personal}
    assert labels == {
        *("CURP", "RFC", "NOMBRE", "PRIMER_APELLIDO", "SEGUNDO_APELLIDO", "FECHA_NAC", "TELEFONO", "OBSERVACIONES")
    }
    remarks = next(one for one in found.personal if one.label == "OBSERVACIONES")
    assert sum(remarks.within.values()) == len(file.remarks)
    assert found.k == 1


def test_two_learners_have_other_persons_and_the_same_seed_the_same() -> None:
    assert {row["CURP"] for row in beneficiaries(1).rows}.isdisjoint(row["CURP"] for row in beneficiaries(2).rows)
    assert beneficiaries(1).data == beneficiaries.__wrapped__(1).data
    assert beneficiaries(1, 2012).data != beneficiaries(1).data


def test_every_list_has_a_zero_and_a_count_that_its_total_gives_back() -> None:
    for seed in range(12):
        assert any(one.persons == 0 for one in counts(beneficiaries(seed)))
        assert given_back(seed) >= 1


def test_the_file_lies_beside_the_exercise_and_one_saved_over_does_not_spoil_it(at: Path) -> None:
    path = beneficiaries_file()
    assert path == at / "padron-2013.csv" and path.read_bytes() == beneficiaries(2014).data
    path.write_text("FOLIO\n")
    assert beneficiaries_file() != path and beneficiaries_file().read_bytes() == beneficiaries(2014).data
    assert beneficiaries_file("2012").parent.name == "work"
    with pytest.raises(Problem, match="2012 and 2013"):
        beneficiaries_file(2011)


# The protected file.


def without(frame: pd.DataFrame, *labels: str) -> pd.DataFrame:
    return frame.drop(columns=list(labels))


def beside(frame: pd.DataFrame, **columns: object) -> pd.DataFrame:
    return frame.assign(**columns)


def from_list(frame: pd.DataFrame, label: str) -> pd.Series:
    return frame_of(beneficiaries(2014)).loc[frame.index, label]


WRONG = {
    "keys-kept": lambda f: beside(f, clave=from_list(f, "CURP")),
    "hash-plain": lambda f: beside(f, id=[hashlib.md5(t.encode()).hexdigest() for t in from_list(f, "CURP")]),
    "folio-kept": lambda f: beside(f, FOLIO=from_list(f, "FOLIO")),
    "remarks-kept": lambda f: beside(f, OBSERVACIONES=from_list(f, "OBSERVACIONES")),
    "k-small": lambda f: protected(beneficiaries(2014), {**RIGHT, "small": "leave", "k": 5}),
    "loss-high": lambda f: without(f, "FECHA_NAC"),
    "needed-gone": lambda f: without(f, "MONTO_APOYO"),
    "other-values": lambda f: beside(f, LENGUA_INDIGENA="sí"),
    "rows-none": lambda f: f.iloc[:0],
    "rows-more": lambda f: pd.concat([f, f]),
}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_right_file_is_safe_and_of_use(seed: int) -> None:
    file = beneficiaries(seed)
    found = judge(protected(file, {**RIGHT, "k": 5}), file)
    assert found.k >= LEAST and found.loss <= MOST_LOST and not found.leaks and not found.wrong
    # What the classroom says of k is what the package says.
    frame = protected(file, {**RIGHT, "k": 5})
    assert privacy(frame, QUASI).k == found.k and privacy(frame).personal == []


@pytest.mark.parametrize("code", WRONG)
def test_each_wrong_file_is_named_first_and_costs(code: str, good: pd.DataFrame) -> None:
    found = outcome(WRONG[code](good))
    assert found.state == "not-yet" and found.mistakes[0].code == code
    assert found.share is not None and found.share < 0.7


def test_the_list_as_it_is_and_a_table_that_says_nothing_earn_nothing(good: pd.DataFrame) -> None:
    assert outcome(frame_of(beneficiaries(2014))).share == 0
    assert outcome(without(good, *QUASI)).share == 0


def test_bands_and_titles_of_ones_own_are_understood(good: pd.DataFrame) -> None:
    """As somebody does it in a spreadsheet: an age in words of their own, under titles of their own."""
    decade = good["FECHA_NAC"].str[:3]
    # Not one of the package's spans: sixty and more, and less.
    ages = ["60 o más" if low < "195" else f"de {2013 - int(low) * 10 - 9} a {2013 - int(low) * 10}" for low in decade]
    own = good.assign(EDAD=ages, ENTIDAD=good["CVE_MUN"]).drop(columns=["FECHA_NAC", "CVE_MUN"])
    found = outcome(own)
    assert found.state == "correct", found
    everybody = outcome(own.assign(EDAD="adulto"))
    assert everybody.mistakes[0].code == "loss-high"


def test_words_of_ones_own_for_the_sexes_lose_nothing(good: pd.DataFrame) -> None:
    assert outcome(good.assign(SEXO=good["SEXO"].map({"H": "Hombre", "M": "Mujer"}))).state == "correct"


def test_numbers_gaps_and_titles_that_come_twice_are_no_trouble(good: pd.DataFrame) -> None:
    numbers = good.assign(MONTO_APOYO=good["MONTO_APOYO"].astype(float))
    assert outcome(numbers).state == "correct"
    numbers.iloc[0, 0] = None
    assert outcome(numbers).mistakes[0].code == "k-small"
    twice = pd.concat([good, good["SEXO"]], axis=1)
    assert outcome(twice).state == "correct"


def test_what_is_lost_is_what_the_package_says(good: pd.DataFrame) -> None:
    from opendata_training.classroom.protecting import loss
    from opendata_training.conversion.protect import risk_and_loss

    source = frame_of(beneficiaries(2014))
    step = risk_and_loss(source, QUASI, {"FECHA_NAC": ["years:10"], "CVE_MUN": ["state"]}).step(5)
    assert step.levels["FECHA_NAC"] == "years:10" and step.levels["CVE_MUN"] == "state"
    assert loss(good, source) == pytest.approx(step.loss)


def save(path: Path, frame: pd.DataFrame, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows([list(frame.columns), *frame.values.tolist()])
    files.write_bytes(path, out.getvalue().encode(encoding))
    return path


@pytest.mark.parametrize("language", ["en", "es"])
def test_cell_spreadsheet_and_workbook_earn_the_same(at: Path, language: str, good: pd.DataFrame) -> None:
    use_language(language)
    assert protect_list("2.5").look == begin_memo("2.5").look == "not-attempted"
    answers.write(find_task("2.5.d"), right("2.5.d"))
    card = protect_list("2.5")
    assert card.look == "note" and "k = 5" in card.lines[1]
    assert check("2.5.d").state == check("2.5.e").state == "correct"
    assert mark("2.5.d", seed=8) == 4 and mark("2.5.e") == 4
    (at / "protected.csv").unlink()
    save(at / "protected.csv", good, ";", "cp1252")
    assert mark("2.5.e") == 4
    convert(save(at / "made.csv", good), at / "protected.xlsx")
    (at / "protected.csv").unlink()
    assert mark("2.5.e") == 4
    assert "protected.xlsx" in protect_list("2.5").lines[-1]


def test_a_file_that_cannot_be_read_is_told(at: Path) -> None:
    (at / "protected.csv").write_bytes(b"")
    assert check("2.5.e").state == "not-yet"
    found = find_task("2.5.e").examine(Work(at, {}, 2014))
    assert found.mistakes[0].code == "file-unusable" and found.share == 0


def test_nothing_is_written_while_an_exercise_is_marked(at: Path, monkeypatch) -> None:
    answers.write(find_task("2.5.d"), right("2.5.d"))
    (at / "protected.csv").write_text("SEXO\nM\n")
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.chdir(at)
    protect_list("2.5")
    begin_memo("2.5")
    assert (at / "protected.csv").read_text() == "SEXO\nM\n" and not (at / "memo.md").exists()


def test_the_memo_is_begun_without_anybodys_value(at: Path) -> None:
    answers.write(find_task("2.5.d"), right("2.5.d"))
    protect_list("2.5")
    assert begin_memo("2.5").look == "note"
    text = (at / "memo.md").read_text(encoding="utf-8")
    assert "k = 1" in text and "k = 5" in text
    rows = beneficiaries(2014).rows
    assert not any(row[label] in text for row in rows for label in LABELS[:3])
    assert not any(row["TELEFONO"] in text for row in rows)
    # What somebody wrote into it is put aside, never lost.
    begin_memo("2.5")
    assert len(list(at.glob("memo*.md"))) == 1
    (at / "memo.md").write_text("mine", encoding="utf-8")
    begin_memo("2.5")
    assert {path.read_text(encoding="utf-8") for path in at.glob("memo*.md")} == {"mine", text}


def test_all_of_the_unit_is_done_with_the_right_answers(at: Path) -> None:
    assert UNIT.points == 20
    for task in UNIT.tasks:
        if task.examples:
            answers.write(task, right(task.id))
    protect_list("2.5")
    assert [check(task.id).state for task in UNIT.tasks] == ["correct"] * 6


# What the lesson shows.


def test_risk_is_measured_in_words_of_ones_own(at: Path) -> None:
    card = measure_risk(beneficiaries_file(), "year", "municipality")
    assert dict(card.table)["rows alone in their group"] == right("2.5.c")["alone"]
    card = measure_risk(beneficiaries_file(), "ten years", "state")
    assert dict(card.table)["rows in groups of fewer than 5"] == right("2.5.c")["small"]
    with pytest.raises(Problem, match="ten years"):
        measure_risk(beneficiaries_file(), "siglo")
    with pytest.raises(Problem, match="SEXO"):
        measure_risk(save(at / "x.csv", pd.DataFrame({"A": ["1", "2"]})))


def test_the_slider_shows_the_loss_beside_the_risk(at: Path) -> None:
    box = risk_slider(beneficiaries_file(), k=5)
    slider, shown = box.children
    before = shown.value
    assert "k = 5" in before and "<img" in before and "alt=" in before
    slider.value = 10
    assert "k = 10" in shown.value and shown.value != before
    with pytest.raises(Problem, match="20"):
        risk_slider(beneficiaries_file(), k=21)


def test_hidden_counts_are_not_given_back(at: Path) -> None:
    shown = {hide: count_speakers(2013, 2014, hide).table for hide in ("", "small", "enough")}
    inner = [cell for row in shown[""][1:-1] for cell in row[1:3]]
    assert str(sum(0 < int(cell) < 5 for cell in inner)) == right("2.5.f")["small"]
    assert sum(row[1:3].count("…") for row in shown["small"][1:-1]) == int(right("2.5.f")["small"])
    back = [row for row in shown["small"][1:-1] if row[1:3].count("…") == 1 and row[3] != "…"]
    assert str(len(back)) == right("2.5.f")["back"]
    assert not [row for row in shown["enough"][1:-1] if row[1:3].count("…") == 1 and row[3] != "…"]
    with pytest.raises(Problem, match="2012 and 2013"):
        count_speakers(2011)
    with pytest.raises(Problem, match="enough"):
        count_speakers(2013, 2014, "all")
