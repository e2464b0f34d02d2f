"""Unit 2.6: the practice file, the dictionary and the rules as files, right and in each wrong way, made by cell or spreadsheet."""

from __future__ import annotations

import copy
import csv
import io
from pathlib import Path

import pytest

from opendata_training import files
from opendata_training.classroom import (
    add_rule,
    answers,
    check,
    describe_column,
    my_report,
    my_scorecard,
    percentages,
    practice_dictionary,
    set_key,
    show_dictionary,
    start,
    vaccination_file,
    work_file,
    write_dictionary,
    write_rules,
)
from opendata_training.classroom.grading import mark
from opendata_training.classroom.lessons.describing import table_of
from opendata_training.classroom.lessons.rules import rows_of_rules
from opendata_training.classroom.tasks import Work, find_task, find_unit
from opendata_training.classroom.units.u2_6 import chosen_rules, completed
from opendata_training.classroom.vaccination import FAULTS, KEY, WHOLE, vaccination, written
from opendata_training.conversion import convert
from opendata_training.departments import learner_seed
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation import validate
from opendata_training.validation.schema.dictionary import schema_of_dictionary

SEEDS = (2014, 1, 7)
UNIT = find_unit("2.6")


def right(task: str, seed: int = 2014) -> dict[str, str]:
    return find_task(task).examples[0].answers(Work(Path(), {}, seed))


def understood(*letters: str, **changed: str) -> dict[str, str | int | None]:
    tasks = [find_task(f"2.6.{letter}") for letter in letters]
    return {key: value for task in tasks for key, value in task.understand({**right(task.id), **changed}).items()}


@pytest.fixture
def at(workspace: Path) -> Path:
    """The unit's folder in a learner's workspace, in English."""
    folder = workspace / "exercises" / "2-6"
    folder.mkdir(parents=True)
    start("2.6")
    return folder


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> dict:
    path = tmp_path_factory.mktemp("data") / "vacunacion-2014.csv"
    path.write_bytes(vaccination(2014).data)
    use_language("en")
    return completed(path, understood(*"bcde"))


# The practice file.


@pytest.mark.parametrize("seed", SEEDS)
def test_each_fault_is_where_the_record_says_and_nowhere_else(seed: int) -> None:
    file = vaccination(seed)
    assert all(3 <= len(rows) <= 6 for rows in file.planted.values())
    assert file.planted.keys() == FAULTS.keys()
    different = {(number, label) for number, (row, clean) in enumerate(zip(file.spoiled, file.clean, strict=False), 1)
                 for label in row if row[label] != clean[label]}  # fmt: skip
    assert different == {cell for fault in file.planted if fault != "row-twice" for cell in file.cells(fault)}
    for number in file.planted["row-twice"]:
        row = file.spoiled[number - 1]
        twins = [one for one in file.spoiled if all(one[label] == row[label] for label in KEY)]
        assert len(twins) == 2 and twins[0]["DOSIS_APLICADAS"] != twins[1]["DOSIS_APLICADAS"]


def test_the_first_rows_are_whole_because_an_exercise_reckons_with_them() -> None:
    for seed in range(60):
        file = vaccination(seed)
        assert file.spoiled[:WHOLE] == file.clean[:WHOLE]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("year", [2013, 2014])
def test_a_clean_file_and_a_corrected_one_raise_nothing_by_themselves(seed: int, year: int, tmp_path: Path) -> None:
    file = vaccination(seed, year)
    for rows in (file.clean, file.corrected):
        (tmp_path / "file.csv").write_bytes(written(rows))
        assert validate(tmp_path / "file.csv").counts == {}


def test_the_report_sees_a_few_faults_by_itself_and_never_all(tmp_path: Path) -> None:
    for seed in range(12):
        (tmp_path / "file.csv").write_bytes(vaccination(seed).data)
        seen = sum(validate(tmp_path / "file.csv").counts.values())
        assert 0 < seen < sum(map(len, vaccination(seed).planted.values())) / 2


def test_two_learners_have_other_places_and_other_faults() -> None:
    one, other = vaccination(1), vaccination(2)
    assert {row["CVE_MUN"] for row in one.clean} != {row["CVE_MUN"] for row in other.clean}
    assert one.planted != other.planted
    assert vaccination(1).data == vaccination.__wrapped__(1).data


def test_the_file_lies_beside_the_exercise_and_one_saved_over_does_not_spoil_it(at: Path) -> None:
    path = vaccination_file()
    assert path == at / "vacunacion-2014.csv" and path.read_bytes() == vaccination(2014).data
    path.write_text("ANIO;TRIMESTRE\n")
    fresh = vaccination_file()
    assert fresh != path and fresh.read_bytes() == vaccination(2014).data
    assert path.read_text() == "ANIO;TRIMESTRE\n"
    assert vaccination_file(2013).parent.name == "work" and vaccination_file("2013") == vaccination_file(2013)
    assert vaccination_file(seed=3).read_bytes() == vaccination(3).data
    with pytest.raises(Problem, match="2013 and 2014"):
        vaccination_file(2012)


# The dictionary.


def changed(schema: dict, label: str, **facts: object) -> dict:
    """Give the schema with a field's properties changed; of constraints None takes one out."""
    new = copy.deepcopy(schema)
    field = next(one for one in new["fields"] if one["name"] == label)
    for name, value in facts.items():
        if name in ("required", "enum", "maximum"):
            limits = field.setdefault("constraints", {})
            limits[name] = value
            if value is None:
                del limits[name]
        else:
            field[name] = value
    return new


WRONG = {
    "column-lacking": lambda s: {**s, "fields": s["fields"][1:]},
    "type-wrong": lambda s: changed(s, "ANIO", type="integer"),
    "key-as-number": lambda s: changed(s, "CVE_MUN", type="integer"),
    "dictionary-alarms": lambda s: changed(s, "MUNICIPIO", enum=["Tijuana"]),
    "required-everywhere": lambda s: changed(s, "DOSIS_REFUERZO", required=True),
    "key-blank": lambda s: {**s, "primaryKey": [*KEY, "DOSIS_REFUERZO"]},
    "missed-doses-blank": lambda s: changed(s, "DOSIS_APLICADAS", required=None),
    "missed-quarter-unknown": lambda s: changed(s, "TRIMESTRE", enum=["I", "II", "III", "IV", "V"]),
    "missed-row-twice": lambda s: {name: value for name, value in s.items() if name != "primaryKey"},
    "unit-lacking": lambda s: changed(s, "DOSIS_APLICADAS", unit=""),
    "unit-wrong": lambda s: changed(s, "COBERTURA", unit="dosis"),
    "still-to-write": lambda s: changed(s, "VACUNA", description=""),
    "label-repeated": lambda s: changed(s, "CVE_MUN", description="Clave del municipio"),
    "too-short": lambda s: changed(s, "COBERTURA", description="Dosis por cien"),
    "told-twice": lambda s: changed(s, "ANIO", description=s["fields"][1]["description"]),
}


def save(folder: Path, rows, name: str = "dictionary.csv") -> Path:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    files.write_text(folder / name, out.getvalue())
    return folder / name


def outcome(task: str, folder: Path, replay: int | None = None, **texts: str):
    found = find_task(task)
    return found.examine(Work(folder, found.understand(texts), 2014, replay))


@pytest.mark.parametrize("seed", [None, 8, 3])
def test_the_right_dictionary_is_right_on_any_release(schema: dict, seed: int | None, tmp_path: Path) -> None:
    save(tmp_path, table_of(schema))
    assert outcome("2.6.f", tmp_path, seed).state == "correct"


@pytest.mark.parametrize("code", WRONG)
def test_each_wrong_dictionary_is_named_and_costs_its_part(code: str, schema: dict, tmp_path: Path) -> None:
    save(tmp_path, table_of(WRONG[code](schema)))
    found = outcome("2.6.f", tmp_path, 8)
    assert found.mistakes[0].code == code
    assert found.share == (0.0 if code == "column-lacking" else 0.75)


def test_an_inferred_dictionary_alone_earns_its_types_and_no_more(workspace: Path, tmp_path: Path) -> None:
    save(tmp_path, table_of(str(vaccination_file())))
    found = outcome("2.6.f", tmp_path, 8)
    assert found.share == 0.25
    assert {"dictionary-alarms", "missed-quarter-unknown", "missed-row-twice"} <= {m.code for m in found.mistakes}


def test_a_file_that_is_no_dictionary_is_told(tmp_path: Path) -> None:
    save(tmp_path, [["a", "b"], ["1", "2"]])
    assert outcome("2.6.f", tmp_path).mistakes[0].code == "dictionary-unusable"


@pytest.mark.parametrize("language", ["en", "es"])
def test_cell_spreadsheet_and_workbook_earn_the_same(at: Path, language: str) -> None:
    use_language(language)
    for letter in "bcde":
        answers.write(find_task(f"2.6.{letter}"), right(f"2.6.{letter}"))
    card = write_dictionary("2.6")
    # Sentences in cells need the room of the whole page.
    assert (
        card.look == "note"
        and "max-width:80em" in card._repr_html_()
        and "max-width:46em" in write_rules()._repr_html_()
    )
    assert check("2.6.f").state == "correct" and mark("2.6.f", seed=8) == 3
    # Excel set up for Mexico saves what was made with semicolons or as a workbook.
    text = (at / "dictionary.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))
    (at / "dictionary.csv").unlink()
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    (at / "dictionary.csv").write_bytes(out.getvalue().encode("cp1252"))
    assert mark("2.6.f", seed=8) == 3
    convert(save(at, rows, "made.csv"), at / "dictionary.xlsx")
    (at / "dictionary.csv").unlink()
    assert mark("2.6.f", seed=8) == 3


def test_a_dictionary_changed_by_hand_is_put_aside_and_a_workbook_counts(at: Path) -> None:
    answers.write(find_task("2.6.b"), right("2.6.b"))
    assert write_dictionary("2.6").lines[-1].endswith("as they were inferred.")
    assert write_dictionary("2.6") and len(list(at.glob("dictionary*"))) == 1
    with (at / "dictionary.csv").open("a", encoding="utf-8") as stream:
        stream.write("\n")
    write_dictionary("2.6")
    assert len(list(at.glob("dictionary*.csv"))) == 2
    convert(at / "dictionary.csv", at / "dictionary.xlsx")
    assert "the one that counts" in write_dictionary("2.6").lines[-1]


def test_nothing_is_written_while_nothing_is_answered_or_an_exercise_is_marked(at: Path, monkeypatch) -> None:
    assert write_dictionary("2.6").look == write_rules("2.6").look == "not-attempted"
    assert my_scorecard("2.6").look == "not-attempted"
    assert not list(at.glob("dictionary*")) and not list(at.glob("rules*"))
    for letter in "bg":
        answers.write(find_task(f"2.6.{letter}"), right(f"2.6.{letter}"))
    save(at, [["field"], ["x"]])
    save(at, [["column"], ["x"]], "rules.csv")
    before = {path.name: path.read_bytes() for path in at.glob("*.csv")}
    monkeypatch.setenv("OPENDATA_GRADING", "1")
    monkeypatch.chdir(at)
    write_dictionary("2.6")
    write_rules("2.6")
    assert {path.name: path.read_bytes() for path in at.glob("*.csv") if path.name in before} == before


def test_a_wrong_answer_is_found_again_in_the_dictionary(at: Path) -> None:
    """What the tasks before got wrong is what the file says, and the check of the file names it."""
    wrong = {"cve_mun": "whole number", "key": "all", "blank_refuerzo": "no", "list_trimestre": "five"}
    path = vaccination_file()
    codes = set()
    for key, value in wrong.items():
        save(at, table_of(completed(path, understood(*"bcde", **{key: value}))))
        codes.add(outcome("2.6.f", at, 8).mistakes[0].code)
    assert codes == {"key-as-number", "key-blank", "required-everywhere", "missed-quarter-unknown"}


# Rules.


def rules_in(folder: Path, **changed: str) -> Path:
    chosen = understood("g", "h", **changed)
    return save(folder, rows_of_rules(chosen_rules(chosen)), "rules.csv")


def reported(folder: Path, replay: int | None = 8, **changed: str):
    return outcome("2.6.h", folder, replay, **{**right("2.6.h"), **changed})


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_right_rules_find_all_and_raise_no_false_alarm(language: str, tmp_path: Path) -> None:
    use_language(language)
    try:
        rules_in(tmp_path)
        assert all(reported(tmp_path, seed).state == "correct" for seed in (None, 8, 3))
    finally:
        use_language(None)


WRONG_RULES = {
    "over-100": {"rule_cobertura": "maximum", "value_cobertura": "100"},
    "next-year": {"rule_fecha": "maximum", "value_fecha": "2014-12-31"},
    "boosters-required": {"rule_refuerzo": "required", "value_refuerzo": ""},
    "false-alarms": {"own_column": "MUNICIPIO", "own_rule": "one of", "own_value": "Tijuana"},
    "missed": {"value_poblacion": "0"},
    "own-lacking": {"own_column": "", "own_rule": ""},
    "rules-unusable": {"own_column": "COBERTURA", "own_rule": "minimum", "own_value": "poca"},
}


@pytest.mark.parametrize(("code", "changed"), WRONG_RULES.items())
def test_each_wrong_table_of_rules_is_named_first(code: str, changed: dict[str, str], tmp_path: Path) -> None:
    rules_in(tmp_path, **changed)
    found = reported(tmp_path)
    assert found.state == "not-yet" and found.mistakes[0].code == code
    assert found.share < 1


@pytest.mark.parametrize(
    ("code", "changed"),
    [
        ("found", {"found": "1"}),
        ("unchanged", {"unchanged": "validity"}),
        ("over-100-cut", {"over_100": "cut"}),
        ("over-100-delete", {"over_100": "delete"}),
        ("over_100", {"over_100": "quién sabe"}),
        ("blank", {"found": ""}),
    ],
)
def test_each_wrong_reading_of_the_report_is_named(code: str, changed: dict[str, str], tmp_path: Path) -> None:
    rules_in(tmp_path)
    assert reported(tmp_path, **changed).mistakes[0].code == code


def test_a_rule_that_cannot_be_used_does_not_cost_the_others(tmp_path: Path) -> None:
    found = outcome("2.6.g", tmp_path, 8, **{**right("2.6.g"), "value_refuerzo": "DOSIS"})
    assert found.share == 0.75 and [one.code for one in found.mistakes] == ["rules-unusable"]


def test_false_alarms_cost_more_the_more_there_are(tmp_path: Path) -> None:
    shares = [outcome("2.6.g", tmp_path, 8, **{**right("2.6.g"), "value_poblacion": limit}).share
              for limit in ("1", "400", "900", "2000")]  # fmt: skip
    assert shares == sorted(shares, reverse=True) and len(set(shares)) == 4


def test_a_rule_is_seen_in_the_report_and_the_scorecard_keeps_what_nobody_knows(at: Path) -> None:
    for task in UNIT.tasks:
        if task.examples:
            answers.write(task, right(task.id))
    write_dictionary("2.6")
    write_rules("2.6")
    own = [one for one in my_report("2.6").findings if one.code == "own-rule"]
    planted = vaccination(2014).planted
    assert {one.label for one in own} >= {"DOSIS_APLICADAS", "COBERTURA"}
    assert len([one for one in own if one.label == "COBERTURA"]) == len(planted["share-for-percent"])
    card = my_scorecard("2.6")
    # The answer to the question which side is still not whole.
    left = [row.dimension.code for row in card.rows if row.after.findings]
    assert left == ["completeness"]
    assert all(check(task.id).state == "correct" for task in UNIT.tasks)


# What the lesson shows.


def test_percentages_are_told_in_three_ways(at: Path) -> None:
    card = percentages(vaccination_file(), "DOSIS_APLICADAS", "POBLACION_OBJETIVO", "COBERTURA")
    assert card.table[3][1] == right("2.6.d")["coverage"]
    assert len({row[1] for row in card.table[1:]}) == 3
    with pytest.raises(Problem, match="Take more rows"):
        percentages(vaccination_file(), "DOSIS_APLICADAS", "POBLACION_OBJETIVO", "COBERTURA", first=0)


def test_a_rule_that_is_added_again_takes_the_place_of_the_first(at: Path) -> None:
    path = work_file("rules.csv")
    add_rule(path, "COBERTURA", "maximum", "100")
    add_rule(path, "COBERTURA", "minimum", "30")
    card = add_rule(path, "Cobertura", "máximo", "150")
    assert [row[2] for row in card.table[1:]] == ["30", "150"]
    use_language("es")
    card = add_rule(path, "TRIMESTRE", "una de", "I|II|III|IV")
    assert card.table[0][0] == "columna" and [row[1] for row in card.table[1:]] == ["mínimo", "máximo", "una de"]
    assert validate(vaccination_file(), rules=path).counts["own-rule"] > 0
    assert len(add_rule(path, "", "").table) == 4
    assert add_rule(path, "COBERTURA", "minimum", 25).table[-1][2] == "25"


def test_a_dictionary_is_completed_in_lines(at: Path) -> None:
    path = practice_dictionary(vaccination_file())
    assert "ANIO" in show_dictionary(path).lines[0]
    describe_column(path, "cobertura", unit="%", description="Dosis de cada cien niñas y niños", title="Cobertura")
    describe_column(path, "TRIMESTRE", allowed="I|II|III|IV", type="")
    describe_column(path, "MUNICIPIO", allowed="-")
    describe_column(path, "DOSIS_APLICADAS", required=True)
    set_key(path, "ANIO, TRIMESTRE, CVE_MUN, VACUNA")
    said = schema_of_dictionary(path)
    fields = {one["name"]: one for one in said["fields"]}
    assert fields["COBERTURA"]["unit"] == "%" and fields["COBERTURA"]["title"] == "Cobertura"
    assert fields["TRIMESTRE"]["constraints"]["enum"] == ["I", "II", "III", "IV"]
    assert fields["TRIMESTRE"]["type"] == "string" and "enum" not in fields["MUNICIPIO"]["constraints"]
    assert fields["DOSIS_APLICADAS"]["constraints"]["required"] is True
    assert said["primaryKey"] == list(KEY)
    assert practice_dictionary(vaccination_file()) == path
    assert "COBERTURA" not in show_dictionary(path).lines[0]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda path: describe_column(path, "COBERTURAS", unit="%"), "no row for COBERTURAS"),
        (lambda path: describe_column(path, "COBERTURA", units="%"), "has no units"),
        (lambda path: describe_column(path, "COBERTURA", type="porcentaje"), "porcentaje"),
        (lambda path: set_key(path, "ANIO, MES"), "no row for MES"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_and_changes_nothing(call, words: str, at: Path) -> None:
    path = practice_dictionary(vaccination_file())
    before = path.read_bytes()
    with pytest.raises(Problem, match=words):
        call(path)
    assert path.read_bytes() == before


def test_what_is_counted_in_the_report_differs_in_a_class() -> None:
    told = [
        right("2.6.h", learner_seed(b"the secret of a class", f"learner-{number}"))["found"] for number in range(40)
    ]
    assert len(set(told)) >= 5
    assert max(told.count(one) for one in told) <= 16
