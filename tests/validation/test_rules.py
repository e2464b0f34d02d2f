"""Rules in a table: what each kind catches and leaves alone, in both languages, and what is said of a row that is no rule."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

from opendata_training import families
from opendata_training.errors import Problem
from opendata_training.locale import Words, use_language
from opendata_training.reading.kinds import plain
from opendata_training.reading.windows import is_for_windows
from opendata_training.validation import Report, validate
from opendata_training.validation.dimensions import DIMENSIONS
from opendata_training.validation.rules.loading import COLUMNS, KINDS, kinds
from opendata_training.validation.rules.rule import Sample

MEMBERS = families.members(KINDS)
each = pytest.mark.parametrize("kind", MEMBERS, ids=lambda kind: kind.NAME.en)


def broken(report: Report) -> list[tuple[int | None, str | None]]:
    return [(one.row, one.label) for one in report.findings if one.code == "own-rule"]


def ruled(frame: pd.DataFrame, *rules: tuple[str, ...]) -> Report:
    rows = [(*rule, "", "", "")[:5] for rule in rules]
    return validate(frame, rules=pd.DataFrame(rows, columns=list(COLUMNS)))


def tried(word: str, sample: Sample) -> tuple[list[tuple[int | None, str | None]], int]:
    frame = pd.DataFrame({"x": list(sample.cells)} | {label: list(cells) for label, cells in sample.beside.items()})
    return broken(ruled(frame, ("x", word, sample.value))), len(frame)


@each
def test_each_kind_catches_its_sample_and_leaves_the_other_alone(kind: ModuleType) -> None:
    for word in (kind.NAME.en, kind.NAME.es, *kind.ALSO):
        caught, rows = tried(word.upper(), kind.CAUGHT)
        # Of values that are there twice the first is right.
        first = 3 if kind.NAME.en == "unique" else 2
        assert caught == [(row, "x") for row in range(first, rows + 2)], word
        assert tried(plain(word), kind.LEFT_ALONE)[0] == [], word


@each
def test_each_kind_is_declared_whole(kind: ModuleType) -> None:
    assert kind.__doc__ and kind.prepare.__doc__
    assert isinstance(kind.VALUE, Words) and kind.VALUE.en != kind.VALUE.es
    assert kind.DIMENSION in {one.code for one in DIMENSIONS}


def test_no_word_names_two_kinds() -> None:
    words = [word for kind in MEMBERS for word in set(map(plain, (kind.NAME.en, kind.NAME.es, *kind.ALSO)))]
    assert sorted(set(words)) == sorted(words)
    assert set(kinds()) == set(words)


@pytest.mark.parametrize(
    ("rule", "value", "right", "wrong"),
    [
        ("tipo", "entero", ["3", "-7", "1,200", "5.0", "0"], ["3.5", "tres", "$3", "8.36E+21", "2014-01-02"]),
        ("type", "number", ["3", "0.5", "1,200.50", "1e3"], ["3 kg", "$3", "tres", "(3)"]),
        (
            "tipo",
            "fecha",
            ["2014-02-28", "28/02/2014", "mar-2014", "20140301"],
            ["2014-02-30", "31/11/2014", "ayer", "12"],
        ),
        ("tipo", "texto", ["Sonora", "A1"], ["12", "2014-01-01"]),
        ("tipo", "clave", ["001", "AB-1", "1.2.3", "12"], ["8.36E+21", "12.0", "1,200"]),
        ("patrón", r"\A9-*", ["A1-", "A1-x y"], ["B1-", "A-1", "11-"]),
        ("patrón", "regex: [0-9]{2}|nueva", ["01", "nueva"], ["1", "nuevas"]),
        ("patrón", "(9.9)", ["(1.2)"], ["(1x2)", "1.2"]),
        ("longitud", "2 a 3", ["ab", "abc"], ["a", "abcd"]),
        ("longitud", "2-3", ["ab"], ["a"]),
        ("longitud", "5.0", ["12345"], ["1234"]),
        ("una de", "Sí", ["Sí"], ["No"]),
        ("mínimo", "0.5", ["0.5", "1,000", ""], ["0.49", "-3"]),
        ("máximo", "1,000", ["1000", "999.9"], ["1000.1"]),
        ("mayor que", "0", ["0.1"], ["0", "-1"]),
        ("no antes de", "2014", ["2014-01-01", "31/12/2020"], ["2013-12-31"]),
        ("no después de", "2014-06", ["2014-06-30"], ["2014-07-01"]),
        ("menor que", "01/03/2014", ["28/02/2014"], ["01/03/2014", "02/03/2014"]),
        ("obligatoria", "sí", ["0"], ["", "  ", "N/D"]),
    ],
)
def test_values(rule: str, value: str, right: list[str], wrong: list[str]) -> None:
    if value == "clave" or rule.startswith(("longitud", "patr")):
        label = "Folio"
    else:
        label = "x"
    report = ruled(pd.DataFrame({label: [*right, *wrong]}), (label, rule, value))
    first = len(right) + 2
    assert broken(report) == [(row, label) for row in range(first, first + len(wrong))]


def test_a_decimal_comma_is_read_as_the_column_has_it() -> None:
    frame = pd.DataFrame({"Tasa": ["0,5", "1,25", "10,5"]})
    assert broken(ruled(frame, ("Tasa", "máximo", "10"))) == [(4, "Tasa")]


def test_a_rule_on_two_columns_compares_numbers_and_days_row_by_row() -> None:
    frame = pd.DataFrame({"Inicio": ["2014-01-01", "2014-03-01", "", "2014-05-01"],
                          "Fin": ["2014-02-01", "2014-02-01", "2014-02-01", "2014-05-01"],
                          "Aprobados": ["10", "1,200", "5", "x"], "Alumnos": ["10", "900", "", "3"]})  # fmt: skip
    report = ruled(frame, ("Fin", "no antes de", "Inicio"), ("aprobados", "a lo mas", "alumnos"))
    assert broken(report) == [(3, "Fin"), (3, "Aprobados")]
    assert "Inicio of its row" in report.findings[0].message


def test_a_key_of_several_columns_and_blanks_that_are_no_key() -> None:
    frame = pd.DataFrame({"Mes": ["1", "2", "1", "", ""], "Clave": ["01", "01", "01 ", "02", "02"]})
    assert broken(ruled(frame, ("Clave", "única", "Mes"))) == [(4, "Clave"), (6, "Clave")]
    assert broken(ruled(frame, ("Mes", "unique", "no"))) == []


def test_severity_and_message_are_the_officials_own_and_counts_are_whole() -> None:
    frame = pd.DataFrame({"Robos": ["-1", "", "3"], "Zona": ["a", "b", "c"]})
    report = ruled(frame, ("Robos", "minimum", "0", "Advertencia", "Los robos {se} cuentan desde 0"),
                   ("Robos", "required", "", "consejo"))  # fmt: skip
    found = [(one.severity, one.message) for one in report.findings]
    assert found == [
        ("warning", 'Row 2, column 1 (Robos): "-1" breaks the rule: Los robos {se} cuentan desde 0'),
        ("advice", 'Row 3, column 1 (Robos): "" breaks the rule: a value is required here'),
    ]
    assert report.counts == {"own-rule": 2} and report.valid
    assert [group.severity for group in report.groups] == ["warning", "advice"]
    assert not ruled(frame, ("Robos", "required"), ("Robos", "minimum", "0", "warning")).valid
    assert ruled(frame, ("Robos", "required"), ("Robos", "minimum", "0", "warning")).counts["own-rule"] == 2


def test_the_table_is_read_from_csv_and_workbook_in_any_order_with_other_columns(tmp_path: Path) -> None:
    data = tmp_path / "d.csv"
    data.write_text("Clave,Zona\n01,Norte\n2,Este\n", encoding="utf-8")
    rows = [["nota", "Valor", "REGLA", "Columna"], ["x", "Norte|Sur", "Una de", "zona"], ["", "", "", ""],
            ["", "2", "longitud", "Clave"]]  # fmt: skip
    frame = pd.DataFrame(rows[1:], columns=rows[0])
    paths = [tmp_path / name for name in ("r.csv", "semi.csv", "r.xlsx")]
    frame.to_csv(paths[0], index=False)
    paths[1].write_bytes("\r\n".join(";".join(row) for row in rows).encode("cp1252"))
    frame.to_excel(paths[2], index=False)
    for path in paths:
        assert sorted(broken(validate(data, rules=path)), key=str) == [(3, "Clave"), (3, "Zona")], path.name


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([{"columna": "Robo", "regla": "única"}], ["row 2", '"Robo"', '"Robos"']),
        (
            [{"columna": "Robos", "regla": "única"}, {"columna": "Robos", "regla": "obligatorria"}],
            ["row 3", "required"],
        ),
        ([{"columna": "Robos", "regla": ""}], ["row 2", "blank"]),
        ([{"columna": "Robos", "regla": "mínimo", "valor": ""}], ["minimum", "it has none", "2014-12-31"]),
        ([{"columna": "Robos", "regla": "mínimo", "valor": "Clabe"}], ['"Clave"']),
        ([{"columna": "Robos", "regla": "tipo", "valor": "entro"}], ["integer"]),
        ([{"columna": "Robos", "regla": "longitud", "valor": "2024-05-02"}], ["2 to 5"]),
        ([{"columna": "Robos", "regla": "longitud", "valor": "5-2"}], ["larger"]),
        ([{"columna": "Robos", "regla": "patrón", "valor": "^[0-9]{5}$"}], ["regex:"]),
        ([{"columna": "Robos", "regla": "patrón", "valor": "regex:("}], ["not understood"]),
        ([{"columna": "Robos", "regla": "una de", "valor": "Norte, Sur"}], ["|"]),
        ([{"columna": "Robos", "regla": "una de", "valor": " | "}], ["no value"]),
        ([{"columna": "Robos", "regla": "suma de", "valor": "Clave"}], ["two"]),
        ([{"columna": "Robos", "regla": "única", "valor": "Año"}], ['"Año"']),
        ([{"columna": "Robos", "regla": "obligatoria", "valor": "quizá"}], ["neither yes nor no"]),
        ([{"columna": "Robos", "regla": "única", "gravedad": "grave"}], ['"grave"', "warning"]),
        ([{"columna": "Robos", "rgla": "única"}], ["no column called rule"]),
        ([{"columna": "Robos", "regla": "única", "rule": "única"}], ["two columns"]),
    ],
)
def test_a_row_that_is_no_rule_is_one_sentence(rows: list[dict[str, Any]], says: list[str]) -> None:
    frame = pd.DataFrame({"Robos": ["1"], "Clave": ["2"]})
    with pytest.raises(Problem) as caught:
        validate(frame, rules=pd.DataFrame(rows))
    assert "\n" not in caught.value.sentence and caught.value.exit_code == 2
    assert all(one in caught.value.sentence for one in says), caught.value.sentence
    use_language("es")
    with pytest.raises(Problem) as spanish:
        validate(frame, rules=pd.DataFrame(rows))
    assert "fila" in spanish.value.sentence or "columna" in spanish.value.sentence
    assert " row " not in spanish.value.sentence


def test_a_rule_holds_for_each_column_of_its_label() -> None:
    frame = pd.DataFrame([["-1", "-2"], ["1", "2"]], columns=["Robos", "Robos"])
    report = ruled(frame, ("Robos", "mínimo", "0"))
    assert [(one.row, one.column) for one in report.findings if one.code == "own-rule"] == [(2, 1), (2, 2)]


def test_sums_are_exact_for_whole_numbers_and_may_be_rounded_for_decimals() -> None:
    frame = pd.DataFrame({"t": ["3", "4", "x", "7"], "a": ["1", "1", "1", ""], "b": ["2", "2", "2", "2"],
                          "T": ["0.31", "0.33", "1.00", "2.00"], "c": ["0.1", "0.1", "0.5", "1"],
                          "d": ["0.2", "0.2", "0.5", "1"]})  # fmt: skip
    assert broken(ruled(frame, ("t", "suma de", "a + b"), ("T", "sum of", "c|d"))) == [(3, "t"), (3, "T")]


def test_a_key_may_have_columns_called_yes_or_no() -> None:
    frame = pd.DataFrame({"x": ["1", "2", "1"], "n": ["a", "a", "a"], "Clave": ["7", "7", "7"]})
    assert broken(ruled(frame, ("Clave", "única", "x"))) == [(4, "Clave")]
    assert broken(ruled(frame, ("Clave", "única", "n"))) == [(3, "Clave"), (4, "Clave")]


def test_a_large_file_read_window_by_window_breaks_the_same_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "d.csv"
    rows = [f"F{row % 2900:05},{'Este' if row == 2999 else 'Sur'},{row - 1},{row}" for row in range(3000)]
    path.write_text("\n".join(["Folio,Zona,Robos,Total", *rows]) + "\n", encoding="utf-8")
    columns = ["columna", "regla", "valor", "gravedad"]
    rules = pd.DataFrame([["Folio", "única", "", ""], ["Zona", "una de", "Norte|Sur", "aviso"], ["Robos", "mínimo", "0", ""],
                          ["Total", "a lo más", "Robos", "consejo"]], columns=columns)  # fmt: skip
    whole = validate(path, rules=rules)
    monkeypatch.setattr("opendata_training.reading.windows.opening.LARGE", 1)
    assert is_for_windows(path)
    parted = validate(path, rules=rules)
    assert whole.counts["own-rule"] == parted.counts["own-rule"] == 100 + 1 + 1 + 3000
    assert broken(parted) == broken(whole)


@pytest.mark.long
def test_rules_take_time_in_proportion_to_the_table() -> None:
    from time import perf_counter

    from opendata_training.validation.opening import subject_of
    from opendata_training.validation.rules import load

    def seconds(rows: int) -> float:
        frame = pd.DataFrame({"a": map(str, range(rows)), "b": ["3"] * rows, "c": ["Norte", "Sur"] * (rows // 2)})
        subject = subject_of(frame)
        table = [("a", "único", ""), ("a", "mínimo", "b"), ("b", "tipo", "entero"), ("c", "una de", "Norte|Sur")]
        rules = load(pd.DataFrame(table, columns=["columna", "regla", "valor"]), subject)
        start = perf_counter()
        for rule in rules:
            rule.hits(subject)
        return perf_counter() - start

    seconds(1000)
    assert seconds(400_000) < 8 * seconds(100_000) + 0.2
