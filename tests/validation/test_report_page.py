"""The report's page as those read it who get it: with a screen reader, on paper, with any text in the cells."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from opendata_training import families
from opendata_training.locale import use_language
from opendata_training.validation import Finding, Place, Report, validate
from opendata_training.validation.consequences import _OF_CODE, consequence
from opendata_training.validation.page_style import STYLE
from opendata_training.validation.picture import COLOURS
from opendata_training.validation.result import Group
from opendata_training.validation.summary import first_steps, visible

from .test_report_where import MESSY, validated
from .test_validation_reports import parsed

ALL = families.members("opendata_training.validation.checks")
FACTS = {"count": 3, "number": 1, "first": 2, "width": 5, "expected": 2}
PIECE = re.compile(r"\{(\w+)")


def finding(check: object, row: int, **facts: object) -> Finding:
    names = {name: FACTS.get(name, name) for name in PIECE.findall(str(check.MESSAGE))}  # type: ignore[attr-defined]
    return Finding(check, Place(row, row, 2, "Entidad", "Sonora ", {**names, **facts}))  # type: ignore[arg-type]


def everything(rows: int = 30) -> Report:
    """A report in which every check has found something."""
    groups = [
        Group(check, rows, [finding(check, at) for at in range(2, rows + 2)], {(2, "Entidad"): rows}) for check in ALL
    ]
    return Report(groups, rows, 2)


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("which", ["messy", "clean", "everything"])
def test_the_page_is_in_order_for_a_screen_reader(tmp_path: Path, code: str, which: str) -> None:
    texts = {"messy": MESSY, "clean": "Entidad,Robos\nSonora,3\nJalisco,4\n"}
    report = everything() if which == "everything" else validated(tmp_path, texts[which])
    use_language(code)
    tags = parsed(report.to_html()).tags
    names = [tag for tag, _attributes in tags]
    assert [names.count(one) for one in ("main", "header", "footer", "h1")] == [1, 1, 1, 1]
    levels = [int(tag[1]) for tag in names if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and all(now <= before + 1 for before, now in pairwise(levels))
    assert levels.count(3) == len(report.groups)
    ids = [attributes["id"] for _tag, attributes in tags if "id" in attributes]
    pointed = {str(attributes["href"])[1:] for tag, attributes in tags if tag == "a"}
    named = {attributes["aria-labelledby"] for _tag, attributes in tags if "aria-labelledby" in attributes}
    assert len(ids) == len(set(ids)) and pointed <= set(ids) and named <= set(ids)
    pictures = [attributes for tag, attributes in tags if tag == "svg"]
    assert all(one.get("aria-hidden") or (one.get("role") == "img" and one.get("aria-label")) for one in pictures)
    assert bool(pictures) == (which != "clean")
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(names)


@pytest.mark.parametrize("code", ["en", "es"])
def test_each_kind_of_finding_says_what_why_where_and_what_to_do(code: str) -> None:
    use_language(code)
    said = {"en": ("What it is:", "Why it matters:", "Where:", "What to do:"),
            "es": ("Qué es:", "Por qué importa:", "Dónde:", "Qué hacer:")}[code]  # fmt: skip
    sections = everything().to_html().split("<h3")[1:]
    assert len(sections) == len(ALL)
    for section in sections:
        places = [section.find(f"<strong>{one}</strong>") for one in said]
        assert -1 not in places and places == sorted(places), section[:99]


def test_consequences_are_of_checks_that_are_and_any_other_has_its_severity_s() -> None:
    assert set(_OF_CODE) <= {check.CODE for check in ALL}
    assert consequence("a-rule-of-my-own", "error") == "A program will read this wrong, and nothing warns of it."


def test_a_huge_cell_makes_no_huge_page(tmp_path: Path) -> None:
    huge = "x" * 10_000_000
    report = validated(
        tmp_path, f'Entidad,Nota\n"Sonora ","{huge} "\nJalisco,b\nColima,"{huge}"\nColima,c\nDurango,d\n'
    )
    assert report.counts["whitespace"] == 2
    assert len(report.to_html()) < 12_000 and len(report._repr_html_()) < 8_000 and len(str(report)) < 3_000
    check = next(check for check in ALL if check.CODE == "category-variant")
    report = Report([Group(check, 1, [finding(check, 2, usual=huge)], {(2, huge): 1})], 9, 2)
    assert len(report.to_html()) < 12_000 and len(report._repr_html_()) < 8_000 and len(str(report)) < 3_000


def test_the_page_stays_small_with_every_code_and_any_number_of_findings() -> None:
    few, many = len(everything(300).to_html()), len(everything(3000).to_html())
    # Larger numbers are longer, and the pictures a little fuller.
    assert many < 1.1 * few and many < 2500 * len(ALL)


def test_few_places_are_all_listed_and_many_are_not() -> None:
    whole, some = everything(20).to_html(), everything(21).to_html()
    assert whole.count("All places") == len(ALL) and "Some of the places" not in whole and "more</p>" not in whole
    assert some.count("Some of the places") == some.count("… and 13 more") == len(ALL)


def test_any_letter_in_cells_labels_and_names_is_shown_and_harmless(tmp_path: Path) -> None:
    name = '\x1b[31mñandú & <b>"🎉".csv'
    path = tmp_path / "a.csv"
    path.write_text(
        "עיר,<i>x</i>\nתל אביב ,👨\u200d👩\u200d👧 \n\u202eabc ,<img src=x onerror=alert(1)> \nd,e\nf,g\n",
        encoding="utf-8",
    )
    report = validate(path)
    assert report.diagnosis is not None
    # As the file itself could not be called in every system.
    report = replace(report, diagnosis=replace(report.diagnosis, file=name))
    assert "\x1b" not in str(report)
    for html in (report.to_html(), report._repr_html_()):
        html.encode()
        tags = parsed(html)
        assert not {"img", "i", "b"} & {tag for tag, _attributes in tags.tags}
        assert "\u202e" not in html and 'ñandú & <b>"🎉".csv' in tags.text
    assert "👨\u200d👩\u200d👧" in report.to_html()
    assert visible("a\x00b\ud800c\u202ed\u00a0e\n") == "a·b·c·d\u00a0e·" and visible("a\nb", keep="\n") == "a\nb"
    bdi = [tag for tag, _attributes in parsed(report.to_html()).tags if tag == "bdi"]
    assert len(bdi) >= 2 * report.counts["whitespace"]


def test_a_clean_file_feels_good(tmp_path: Path) -> None:
    report = validated(tmp_path, "Entidad,Robos\nSonora,3\nJalisco,4\n")
    html = report.to_html()
    assert 'class="verdict good"' in html and "What comes next" in html and "What was found" not in html
    for said in (str(report), parsed(html).text, parsed(report._repr_html_()).text):
        assert f"{len(ALL)} kinds of fault were looked for, and none is here." in said
        assert "publish" in said


def test_what_decides_how_the_file_is_read_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('Año,Robos\n1,"1,234"\n2,"5,678"\n3,"9,012"\n4, 7\n'.encode("latin-1"))
    report = validate(path)
    assert report.groups[0].code == "thousands-mark"
    steps = first_steps(report)
    assert [group.code for _said, group in steps if group] == ["encoding-error"]
    assert "Marks between the thousands" in steps[1][0] and "check the file again" in steps[-1][0]
    # However few they are: what the file is, before what its rows are, before what its cells are.
    assert [group.code for _said, group in first_steps(everything()) if group] == ["wrong-format"]
    assert str(report).index("1. Begin with") < str(report).index("Error · ")
    assert re.search('<h2 id="first">.*Not written in UTF-8.*href="#found-encoding-error-error"', report.to_html())


def test_sentences_that_say_the_same_are_said_once(tmp_path: Path) -> None:
    report = validated(tmp_path, "Entidad,Robos\nSonora ,3\nJalisco ,4\nColima,5\n")
    assert str(report).count("has blanks at its beginning") == 1 and '(Entidad): "Jalisco "' in str(report)
    assert report.to_html().count("has blanks at its beginning") == 1
    report = validated(tmp_path, "Entidad,Robos\nSonora,3\nSonora,3\nColima,5\nColima,5\n")
    assert "as in row 2" in str(report) and "as in row 4" in str(report)


def test_samples_come_from_many_columns_and_none_twice() -> None:
    check = ALL[0]
    found = [Finding(check, Place(row, row, column, "x", "y")) for column in (1, 2) for row in range(2, 6)]
    chosen = Group(check, 8, found).samples(5)
    assert [(one.column, one.row) for one in chosen] == [(1, 2), (2, 2), (1, 3), (1, 4), (1, 5)]
    assert len(Group(check, 8, found).samples(99)) == 8


def contrast(one: str, other: str) -> float:
    """Compare the light of two colours, as WCAG 2 says."""

    def light(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
        parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_colours_can_be_told_from_their_ground() -> None:
    letters = set(re.findall(r"[{; ]color: (#[0-9a-f]+)", STYLE)) | set(COLOURS.values())
    grounds = set(re.findall(r"background: (#[0-9a-f]+)", STYLE))
    assert len(letters) >= 5 and len(grounds) >= 4
    assert min(contrast(letter, ground) for letter in letters for ground in grounds) >= 7
