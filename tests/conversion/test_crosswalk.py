"""The crosswalk: written and read back, checked row by row, carried forward, and applied with all sums kept."""

from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import crosswalk_of, harmonise, read_crosswalk, stack
from opendata_training.conversion.crosswalk.book import Crosswalk
from opendata_training.conversion.crosswalk.row import Row, codes_of, codes_text
from opendata_training.conversion.crosswalk.sums import decimal_of, scaled, written
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation.drift import Part
from opendata_training.validation.drift.parting import Way

OLD = ["Folio,Nombre completo,Sexo,Monto"]
OLD += [f'A-{at},"{last} {at}, {first}",{sex},{amount}' for at, (last, first, sex, amount) in enumerate(
    [("Ruiz", "Ana", "M", "1200.50"), ("Cruz", "Luis", "H", "880"), ("Díaz", "Eva", "M", "(15.25)"), ("Gil", "Iván", "H", "")]
)]  # fmt: skip
NEW = ["FOLIO,APELLIDO,NOMBRE,SEXO,MONTO_MILES,NOTA", "B-1,Ruiz 1,Ana,Mujer,3.5,x", "B-2,Paz 2,Luis,Hombre,0.75,"]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "r2012.csv", tmp_path / "r2013.csv"
    old.write_text("\n".join([*OLD, ""]), encoding="utf-8")
    new.write_text("\n".join([*NEW, ""]), encoding="utf-8")
    return old, new


def crosswalk() -> Crosswalk:
    """What a person would make of them."""
    comma = Way("comma", 2)
    return Crosswalk([
        Row("FOLIO", "r2012.csv", 0, "Folio"), Row("FOLIO", "r2013.csv", 0, "FOLIO", "renamed"),
        Row("APELLIDO", "r2012.csv", 1, "Nombre completo", part=Part(comma, 0)),
        Row("APELLIDO", "r2013.csv", 1, "APELLIDO", "split"),
        Row("NOMBRE", "r2012.csv", 1, "Nombre completo", part=Part(comma, 1)), Row("NOMBRE", "r2013.csv", 2, "NOMBRE", "split"),
        Row("SEXO", "r2012.csv", 2, "Sexo", codes={"H": "Hombre", "M": "Mujer"}), Row("SEXO", "r2013.csv", 3, "SEXO", "recoded"),
        Row("MONTO", "r2012.csv", 3, "Monto", decided="Ana Ruiz", note="pesos"),
        Row("MONTO", "r2013.csv", 4, "MONTO_MILES", "unit", Fraction(1000)),
        Row("NOTA", "r2012.csv", None, "", "absent"), Row("NOTA", "r2013.csv", 5, "NOTA"),
    ])  # fmt: skip


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["cw.csv", "cw.xlsx"])
def test_it_is_read_back_as_it_was_written(tmp_path: Path, name: str, language: str) -> None:
    use_language(language)
    crosswalk().write(tmp_path / name)
    assert read_crosswalk(tmp_path / name) == crosswalk()


@given(st.dictionaries(*[st.text("ab=;\\ñ ", min_size=1).map(str.strip).filter(bool)] * 2, max_size=4))
def test_codes_are_read_back(codes: dict[str, str]) -> None:
    # A backslash at the end of a code would stand before the sign behind it.
    assert codes_of(codes_text(codes)) == codes


def test_stacking_keeps_every_sum_and_tells_absent_from_blank(files: tuple[Path, Path], tmp_path: Path) -> None:
    found = stack(crosswalk(), *files, output=tmp_path / "all.csv")
    assert rows_of(found.path) == [
        ["release", "FOLIO", "APELLIDO", "NOMBRE", "SEXO", "MONTO", "NOTA"],
        ["r2012.csv", "A-0", "Ruiz 0", "Ana", "Mujer", "1200.50", ""],
        ["r2012.csv", "A-1", "Cruz 1", "Luis", "Hombre", "880", ""],
        ["r2012.csv", "A-2", "Díaz 2", "Eva", "Mujer", "(15.25)", ""],
        ["r2012.csv", "A-3", "Gil 3", "Iván", "Hombre", "", ""],
        ["r2013.csv", "B-1", "Ruiz 1", "Ana", "Mujer", "3500", "x"],
        ["r2013.csv", "B-2", "Paz 2", "Luis", "Hombre", "750", ""],
    ]
    note = {(row[0], row[1]): row[2:] for row in rows_of(found.note)}
    assert note["r2012.csv", "NOTA"][0] == "did not exist" and note["r2013.csv", "NOTA"][:2] == ["yes", "NOTA"]
    assert note["r2012.csv", "MONTO"][-2:] == ["2065.25", "2065.25"]
    assert note["r2013.csv", "MONTO"][2:] == ["1000", "2", "0", "4.25", "4250"]
    assert (found.rows, found.left) == ({"r2012.csv": 4, "r2013.csv": 2}, [])


def test_large_files_are_stacked_window_by_window(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from opendata_training.reading.windows import opening

    small = stack(crosswalk(), *files, output=tmp_path / "small.csv")
    monkeypatch.setattr(opening, "LARGE", 0)
    large = stack(crosswalk(), *files, output=tmp_path / "large.csv")
    assert rows_of(large.path) == rows_of(small.path)


def test_what_could_not_be_done_is_told_and_nothing_is_lost(files: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = files
    old.write_text("\n".join([OLD[0], "A-1,Ruiz Ana,X,s/d", ""]), encoding="utf-8")
    rows = [replace(row, factor=Fraction(2)) if row.label == "Monto" else row for row in crosswalk().rows]
    found = stack(Crosswalk(rows), old, new, output=tmp_path / "all.csv")
    assert rows_of(found.path)[1] == ["r2012.csv", "A-1", "Ruiz Ana", "", "X", "s/d", ""]
    assert len(found.left) == 4 and all(any(word in line for line in found.left) for word in ("s/d", '"X"', "Ruiz"))


def test_a_sum_that_comes_out_otherwise_is_never_written(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from opendata_training.conversion.crosswalk import stacking

    monkeypatch.setattr(stacking, "scaled", lambda number, factor: number)
    with pytest.raises(Problem, match=r"sum of \"MONTO\" in r2013.csv came out as 4.25 instead of 4250"):
        stack(crosswalk(), *files, output=tmp_path / "all.csv")
    assert not list(tmp_path.glob("all*"))


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12),
    st.integers(-6, 6),
)
def test_amounts_are_multiplied_exactly(number: Decimal, power: int) -> None:
    factor = Fraction(10) ** power
    there = decimal_of(written(scaled(number, factor)))
    assert there is not None and scaled(there, 1 / factor) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,234.50", "1234.50"), ("$ 3", "3"), ("(15.25)", "-15.25"), ("-7", "-7"), ("'42", "42"), ("1,23", None),
     ("S/D", None), ("", None)],
)  # fmt: skip
def test_numbers_as_people_write_them(text: str, number: str | None) -> None:
    assert decimal_of(text) == (None if number is None else Decimal(number))


CHANGES = [
    ({"canonical column": ""}, "has no canonical column"), ({"file": ""}, "names no file"), ({"kind": "renombrado"}, "nearest is"),
    ({"factor": "-1"}, "above 0"), ({"factor": "mil"}, "above 0"),
    ({"position": "0"}, "from 1 up"), ({"confidence": "2"}, "0 and 1"),
    ({"part": "3", "parted by": "comma 2"}, "from 1 to 2"), ({"parted by": "coma"}, "no way to part"),
    ({"codes": "H:M"}, "code = word"),
    ({"kind": "absent"}, "did not exist"), ({"position": ""}, "not where it is"), ({"position": "2"}, "both take column 2"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said"), CHANGES, ids=lambda one: str(one))
def test_a_row_that_cannot_be_is_named(tmp_path: Path, change: dict[str, str], said: str) -> None:
    plain = Crosswalk([Row("FOLIO", "r.csv", 0, "Folio"), Row("EDAD", "r.csv", 1, "Edad")])
    header, first, second = list(plain.records())
    first = [change.get(label, cell) for label, cell in zip(header, first, strict=True)]
    with (tmp_path / "cw.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, first, second])
    with pytest.raises(Problem, match=said) as caught:
        read_crosswalk(tmp_path / "cw.csv")
    assert "2" in caught.value.sentence


def test_what_a_person_decided_is_carried_forward(files: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = files
    made = crosswalk_of(harmonise(old, new))
    # A person calls the amount otherwise and says that NOTA is nobody's.
    rows = [replace(row, canonical="IMPORTE", decided="Ana Ruiz", factor=Fraction(1000), note="miles") if row.label == "MONTO_MILES"
            else replace(row, canonical="IMPORTE", decided="Ana Ruiz") if row.label == "Monto" else row
            for row in made.rows if not (row.place is None and row.canonical in ("MONTO", "MONTO_MILES"))]  # fmt: skip
    Crosswalk(rows).write(tmp_path / "cw.csv")
    third = tmp_path / "r2014.csv"
    third.write_text("\n".join([*NEW, ""]).replace("B-", "C-"), encoding="utf-8")
    found = harmonise(old, new, third, previous_crosswalk=tmp_path / "cw.csv")
    column = next(one for one in found.columns if one.name == "IMPORTE")
    assert [source.place for source in column.sources.values()] == [3, 4, 4]
    assert [source.confidence for source in column.sources.values()] == [1.0, 1.0, 1.0]
    assert column.sources[2].factor == 1000
    again = crosswalk_of(found, tmp_path / "cw.csv")
    assert {row.version for row in again.rows if row.file == "r2012.csv" and row.canonical == "IMPORTE"} == {1}
    assert again.version == 2 == found.version
    assert next(row for row in again.rows if row.label == "MONTO_MILES").note == "miles"
    assert all(row.decided == "Ana Ruiz" for row in again.rows if row.canonical == "IMPORTE")


def test_a_new_release_with_other_titles_is_matched_with_the_canonical_columns(files: tuple[Path, Path]) -> None:
    old, new = files
    rows = "\n".join([OLD[0], *(f'A-{at},"Ruiz {at}, Ana",{"MH"[at % 2]},{at * 37 % 900}.5' for at in range(60)), ""])
    old.write_text(rows, encoding="utf-8")
    new.write_text(rows.replace("Sexo", "SEXO").replace("Folio", "Clave"), encoding="utf-8")
    made = crosswalk_of(harmonise(old, new))
    named = Crosswalk([replace(row, canonical=f"x_{row.canonical}") for row in made.rows])
    third = old.with_name("r2014.csv")
    third.write_text(rows.replace("Monto", "IMPORTE").replace("Sexo", "Genero"), encoding="utf-8")
    found = harmonise(old, new, third, previous_crosswalk=named)
    assert [column.name for column in found.columns] == named.names
    assert all(column.having == [0, 1, 2] for column in found.columns)
    assert [found.columns[at].sources[2].place for at in range(4)] == [0, 1, 2, 3]


def test_twice_the_same_is_the_same_version(files: tuple[Path, Path]) -> None:
    made = crosswalk_of(harmonise(*files))
    assert crosswalk_of(harmonise(*files, previous_crosswalk=made), made) == made


def test_a_crosswalk_of_another_file_is_refused(files: tuple[Path, Path]) -> None:
    wrong = Crosswalk([replace(row, label="Otra") if row.label == "Folio" else row for row in crosswalk().rows])
    with pytest.raises(Problem, match=r"column 1 of r2012.csv is \"Otra\""):
        harmonise(*files, previous_crosswalk=wrong)


def test_fewer_than_two_releases_and_one_twice(files: tuple[Path, Path]) -> None:
    with pytest.raises(Problem, match="at least two"):
        harmonise(files[0])
    with pytest.raises(Problem, match="given twice"):
        harmonise(files[0], files[0])
