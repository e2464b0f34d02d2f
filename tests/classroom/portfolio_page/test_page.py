"""The page for a minister: only what files prove, no row of the data, readable by everybody."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from opendata_training import convert, files
from opendata_training.classroom.portfolio_page.gathering import gathered, publication_in
from opendata_training.classroom.portfolio_page.marks import marks, marks_of
from opendata_training.classroom.portfolio_page.page import numbers, page
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import sheet_named, write_sheet
from opendata_training.publishing import new_publication

RAW = "FOLIO;FECHA;MONTO\n" + "".join(f"Z-{at:03d};{at % 28 + 1:02d}/03/2014;{at * 777 + 5:,}\n" for at in range(30))
SECRET = "Z-007"


def receipt(folder: Path, number: int, **changed: Any) -> None:
    place = folder / "lluvia.csv"
    told = {
        "when": f"2026-01-{10 + number}T10:00:00+00:00", "who": ["Ana Ruiz", "Ana Ruiz"], "identifier": "id-1", "version": "1.0.0",
        "portal": "https://portal.example", "url": "https://portal.example/dataset/lluvia", "dataset": "lluvia",
        "files": [{"path": place.name, "sha256": files.sha256(place)}], "gates": [{"gate": "title", "passed": True}],
        "changes": [{"field": "title"}], "verified": [{"path": place.name}],
    }  # fmt: skip
    (folder / "receipts").mkdir(exist_ok=True)
    (folder / "receipts" / f"202601{10 + number}T100000Z.json").write_text(json.dumps({**told, **changed}))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of work with a raw file, its clean one, the decision and a publication with three receipts, made once."""
    folder = tmp_path_factory.mktemp("work")
    raw, clean, place = folder / "raw.csv", folder / "lluvia.csv", folder / "publication"
    raw.write_text(RAW, encoding="utf-8")
    convert(raw, clean, recipe=[("date-form", "FECHA", "dd/mm"), ("thousands-mark", "MONTO", "")])
    new_publication(
        place, clean, identifier="id-1", title="Lluvia <b>en</b> Sonora", description="Cada fila es un día.", publisher="Comisión",
        license="CC-BY-4.0", accrual_periodicity="R/P1Y", modified="2026-01-12", issued="2026-01-10",
        contact_point={"name": "Oficina de datos", "position": "Titular", "email": "datos@example.org"},
        attestations=[{"statement": "s", "name": "Ana Ruiz", "date": "2026-01-10"}],
    )  # fmt: skip
    write_sheet(
        sheet_named("decisions"),
        [{"id": "lluvia", "name": "Lluvia", "decision": "redact", "reason": "Nadie <i>más</i>", "columns": "CURP"}],
        folder / "decisions.csv",
    )
    receipt(place, 0)
    receipt(place, 1, changes=[])
    receipt(place, 2, version="1.1.0")
    return folder


@pytest.fixture
def work(made: Path, tmp_path: Path) -> Path:
    """The folder of work, for one test to change."""
    return Path(shutil.copytree(made, tmp_path / "work"))


class Seen(HTMLParser):
    """What a page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_says_what_the_files_prove_and_no_row(language: str, work: Path) -> None:
    use_language(language)
    try:
        text = page(gathered(work))
    finally:
        use_language(None)
    for wanted in (
        "Ana Ruiz",
        "1.1.0",
        "Oficina de datos",
        "CURP",
        "https://portal.example/dataset/lluvia",
        "20260112T100000Z",
    ):
        assert wanted in text
    assert SECRET not in text and "5,444" not in text and "5444" not in text
    # Words of people are text, and no HTML.
    assert "<b>en</b>" not in text and "<i>más</i>" not in text
    # Who signed is named once.
    assert "Ana Ruiz, Ana Ruiz" not in text


def test_the_page_is_whole_by_itself_and_can_be_read_by_everybody(work: Path) -> None:
    seen = Seen(page(gathered(work))).tags
    assert dict(seen)["html"]["lang"]
    assert [tag for tag, _attributes in seen if tag in ("script", "link", "iframe")] == []
    assert all(not str(one.get("src", "data:")).startswith("http") for _tag, one in seen)
    assert [tag for tag, _attributes in seen if re.fullmatch(r"h\d", tag)][:2] == ["h1", "h2"]
    assert all(one.get("alt") for tag, one in seen if tag == "img")
    assert sum(tag == "img" for tag, _attributes in seen) == 1
    assert all(one.get("scope") for tag, one in seen if tag == "th")
    assert sum(tag == "table" for tag, _a in seen) == sum(tag == "caption" for tag, _a in seen)


def test_before_and_after_are_counted_from_both_files(work: Path) -> None:
    found = gathered(work)
    assert found.before and sum(found.before.values()) > 20
    assert found.after == {}
    assert [one.version for one in found.releases] == ["1.0.0", "1.1.0"]
    told = dict(numbers(found))
    assert f"{sum(found.before.values())} → 0" in told.values()
    assert any("without asking" in value for value in told.values())
    # Without the source nothing is said of before, and there is no chart.
    (work / "raw.csv").unlink()
    found = gathered(work)
    assert found.before is None
    assert "→ 0" not in str(numbers(found))
    assert "<img" not in page(found)
    assert gathered(work / "publication", work / "lluvia.csv").before == {}


def test_a_withdrawn_and_an_unpublished_dataset_are_told_as_such(work: Path) -> None:
    receipt(work / "publication", 3, withdrawn={"reason": "Tenía claves"}, files=[])
    assert "Tenía claves" in page(gathered(work))
    for path in (work / "publication" / "receipts").iterdir():
        path.unlink()
    assert "no receipt" in page(gathered(work))


def test_folders_without_one_publication_are_told(work: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=re.escape("dataset.yaml")):
        publication_in(tmp_path / "nothing")
    shutil.copytree(work / "publication", work / "other")
    with pytest.raises(Problem, match="other, publication"):
        publication_in(work)
    assert publication_in(work / "other") == work / "other"


def test_marks_are_read_back(tmp_path: Path) -> None:
    path, name = tmp_path / "p.html", 'a"<b>'
    path.write_text(f"<head>{marks(identifier=name, version='1.0.0')}</head>", encoding="utf-8")
    assert marks_of(path) == {"identifier": name, "version": "1.0.0"}
    assert marks_of(tmp_path / "none.html") == {}
