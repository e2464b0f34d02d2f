"""What `validate` says of whole tables, and how the report says it."""

from __future__ import annotations

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.validation import Report, validate


def validated(folder: Path, text: str, **options: object) -> Report:
    path = folder / "a.csv"
    path.write_bytes(text.encode())
    return validate(path, **options)  # type: ignore[arg-type]


CLEAN = (
    "CVE_ENT,CVE_MUN,Municipio,Fecha,Robos,Tasa,Categoría\n"
    "01,001,Aguascalientes,2014-01-01,1234,1.5,NA\n"
    "01,003,Calvillo,2014-01-02,,0.25,A-1\n"
    "31,078,Suma,2014-01-03,0,12.125,\n"
    "09,010,Álvaro Obregón,2014-01-04,7,3,B\n"
)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_clean_file_raises_nothing(tmp_path: Path, delimiter: str) -> None:
    report = validated(tmp_path, CLEAN.replace(",", delimiter))
    assert report.counts == {} and report.valid
    assert (report.rows, report.columns) == (4, 7)
    assert "Nothing to mend" in str(report)


def test_decimal_commas_raise_nothing(tmp_path: Path) -> None:
    assert validated(tmp_path, "Clave;Precio;Peso\n01;1,5;0,125\n02;12,25;1,250\n03;7;2,375\n").counts == {}


def test_json_is_the_contract(tmp_path: Path) -> None:
    report = validated(tmp_path, 'CVE_ENT,Robos\n1,"1,234"\n02,7\n03,8\n')
    document = json.loads(json.dumps(report.to_json()))
    assert document == {
        "valid": False, "rows": 3, "columns": 2, "counts": {"lost-leading-zero": 1, "thousands-mark": 1},
        "findings": [
            {"code": "lost-leading-zero", "severity": "error", "row": 2, "line": 2, "column": 1, "label": "CVE_ENT", "cell": "1",
             "message": 'Row 2, column 1 (CVE_ENT): the key "1" should be "01", 2 characters wide; as it is, it matches no '
                        "other table", "fix": {"code": "lost-leading-zero", "safe": True}},
            {"code": "thousands-mark", "severity": "error", "row": 2, "line": 2, "column": 2, "label": "Robos", "cell": "1,234",
             "message": 'Row 2, column 2 (Robos): "1,234" is read as a text, or as another number',
             "fix": {"code": "thousands-mark", "safe": True}},
        ],
    }  # fmt: skip


def test_rows_count_records_and_lines_count_lines(tmp_path: Path) -> None:
    report = validated(tmp_path, 'Título,\n\nNota,Robos\n"a\nb",3\nc ,4\n')
    finding = next(one for one in report.findings if one.code == "whitespace")
    assert (finding.row, finding.line) == (5, 6)
    assert finding.where == "Row 5 (line 6), column 1 (Nota)"


def test_the_limit_is_for_each_code_and_column_and_counts_stay_whole(tmp_path: Path) -> None:
    rows = "".join(f" a{number}, b{number}\n" for number in range(40))
    report = validated(tmp_path, "x,y\n" + rows, limit=5)
    assert report.counts == {"whitespace": 80}
    assert [finding.column for finding in report.findings] == [1] * 5 + [2] * 5
    assert validated(tmp_path, "x,y\n" + rows, limit=0).counts == {"whitespace": 80}
    with pytest.raises(Problem, match="limit"):
        validated(tmp_path, "x,y\n1,2\n", limit=-1)


def test_a_frame_has_its_header_in_row_1(tmp_path: Path) -> None:
    frame = pd.DataFrame({"CVE_ENT": [1, 2, 10], "Tasa": [0.5, None, 2.0], "Municipio": ["a", "b ", "c"]})
    report = validate(frame)
    assert [(one.code, one.row, one.line, one.column) for one in report.findings] == [
        ("lost-leading-zero", 2, None, 1),
        ("lost-leading-zero", 3, None, 1),
        ("whitespace", 3, None, 3),
    ]
    assert frame["CVE_ENT"].tolist() == [1, 2, 10]


def test_a_frame_with_blank_rows_repeated_labels_or_no_rows() -> None:
    frame = pd.DataFrame([["a", "1"], ["", None]], columns=["x", "x"])
    assert set(validate(frame).counts) == {"blank-row", "duplicate-label"}
    assert validate(pd.DataFrame({"x": []})).counts == {"empty-table": 1}
    assert validate(pd.DataFrame()).columns == 0


def test_totals_are_not_called_mixed_types_too(tmp_path: Path) -> None:
    rows = "".join(f"{year},{year - 2000}\n" for year in range(2001, 2013))
    assert validated(tmp_path, f"Año,Robos\n{rows}Total,90\n").counts == {"total-row": 1}


def test_a_place_called_suma_and_a_firm_called_total_are_no_totals(tmp_path: Path) -> None:
    assert (
        validated(tmp_path, "Municipio,Empresa,Robos\nSuma,Total Play,3\nCalvillo,Telmex,4\nTecate,Telmex,5\n").counts
        == {}
    )


def test_the_previous_release() -> None:
    before = pd.DataFrame({"a": ["1"], "b": ["2"]})
    report = validate(pd.DataFrame({"a": ["1"], "c": ["2"]}), previous=before)
    assert report.counts == {"column-removed": 1, "column-added": 1}
    report = validate(pd.DataFrame({"b": ["2"], "a": ["1"]}), previous=before)
    assert report.counts == {"column-moved": 1}


class Page(HTMLParser):
    """Collects what a reader of the page needs to find."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_page_is_whole_by_itself_and_escapes_cells(tmp_path: Path, code: str) -> None:
    report = validated(tmp_path, "Entidad,Robos\n <script>alert(1)</script>,3\nJalisco,4\nTotal,7\n")
    use_language(code)
    html = report.to_html()
    page = parsed(html)
    assert "<script" not in html and "http" not in html and "url(" not in html
    names = [tag for tag, _ in page.tags]
    assert names.count("h1") == 1 and names.count("h3") == len(report.groups)
    assert dict(page.tags)["html"]["lang"] == code
    assert all(attributes.get("scope") for tag, attributes in page.tags if tag == "th")
    assert " <script>alert(1)</script>" in page.text
    links = {str(attributes["href"])[1:] for tag, attributes in page.tags if tag == "a"}
    assert links == {attributes.get("id") for tag, attributes in page.tags if tag == "h3"}
    assert ("Errores" if code == "es" else "Error") in page.text or "Error" in page.text


def test_the_card_names_each_kind_once_and_says_the_severity_in_words(tmp_path: Path) -> None:
    report = validated(tmp_path, "Entidad,Robos\n<b>x</b> ,3\nJalisco,4\nTotal,7\n")
    html = report._repr_html_()
    page = parsed(html)
    assert "<b>" not in html and "<style" not in html and "<script" not in html
    assert "Error" in page.text and "Warning" in page.text
    assert all(attributes.get("scope") for tag, attributes in page.tags if tag == "th")


def test_the_terminal_says_the_worst_first_and_stays_on_its_lines(tmp_path: Path) -> None:
    report = validated(tmp_path, 'Entidad,Robos\n"a\x1b[31m\n ",3\n Jalisco,4\nTotal,7\n')
    said = str(report)
    assert said.index("Error · Totals") < said.index("Warning · Blanks")
    assert "\x1b" not in said
    use_language("es")
    assert "Qué hacer:" in str(report)


def test_importing_validation_loads_no_pandas() -> None:
    code = "import sys, opendata_training.validation; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("year", "codes"),
    [
        (2005, {"byte-order-mark": 1, "thousands-mark": 4823, "lost-leading-zero": 562, "footer": 3}),
        (2008, {"byte-order-mark": 1, "lost-leading-zero": 1942, "footer": 3}),
    ],
)
def test_real_files(root: Path, year: int, codes: dict[str, int]) -> None:
    path = root.parent / "shared" / "real" / f"inem-{year}-total-municipal.csv"
    if not path.is_file():
        pytest.skip("the real files are not beside the repository (../shared/real)")
    assert validate(path).counts == codes


def test_columns_that_only_delimiters_make_are_told(tmp_path: Path) -> None:
    report = validated(tmp_path, "a,b,,\n1,2,,\n3,4,,\n")
    assert report.counts == {"blank-label": 2, "blank-column": 2}
    assert {(one.code, one.column, one.label) for one in report.findings} == {
        (code, column, "") for code in ("blank-label", "blank-column") for column in (3, 4)
    }
    assert report.columns == 2
