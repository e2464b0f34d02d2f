"""A pack to paste by hand: everything is in it, in the order of the form, and it does not call itself published."""

from __future__ import annotations

import hashlib
import json
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.publishing import publish
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.portals import pack

from ..conftest import FACTS, TABLE

FILE = "crimes-2014.csv"


class Boxes(HTMLParser):
    """The boxes of a page: what each label's box holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._label, self._in = "", ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._in = tag if tag in ("strong", "textarea") else self._in
        if tag == "textarea":
            assert ("readonly", None) in attrs
            self.found.append((self._label, ""))

    def handle_endtag(self, tag: str) -> None:
        self._in = "" if tag in ("strong", "textarea") else self._in

    def handle_data(self, data: str) -> None:
        if self._in == "strong":
            self._label = data
        elif self._in == "textarea":
            self.found[-1] = (self.found[-1][0], self.found[-1][1] + data)


def test_each_field_is_in_a_box_in_the_forms_order(folder: Path, tmp_path: Path) -> None:
    done = publish(folder, f"pack:{tmp_path / 'packs'}")
    place = tmp_path / "packs" / done.dataset
    boxes = Boxes((place / "index.html").read_text(encoding="utf-8")).found
    labels = [label for label, _text in boxes]
    assert labels[:5] == ["Title", "URL (the name at its end)", "Description", "Tags", "License"]
    assert dict(boxes[:5])["Title"] == FACTS["title"] and dict(boxes[:5])["Tags"] == "crimes, municipalities"
    assert ("identifier", load(folder).text("identifier")) in boxes
    assert (place / "files" / FILE).read_text() == TABLE and (place / "metadata" / "ckan-package.json").is_file()
    sums = (place / "SHA256SUMS").read_text()
    assert sums == f"{hashlib.sha256(TABLE.encode()).hexdigest()}  files/{FILE}\n"


def test_it_does_not_say_that_it_was_published(folder: Path, tmp_path: Path) -> None:
    done = publish(folder, f"pack:{tmp_path / 'p.zip'}")
    assert not done.published and not done.refused and "Nobody sees it yet" in str(done)
    assert done.receipt and json.loads(done.receipt.read_text())["there"] is False
    assert [one["how"] for one in done.verified] == ["packed"]
    assert "p.zip" not in (folder / "SUCCESSOR.md").read_text()
    # What is known of the portal where it really is stays known.
    assert not (folder / "metadata").exists()


def test_a_zip_holds_the_same(folder: Path, tmp_path: Path) -> None:
    publish(folder, f"pack:{tmp_path / 'p.zip'}")
    with zipfile.ZipFile(tmp_path / "p.zip") as archive:
        assert {"index.html", "SHA256SUMS", f"files/{FILE}", "metadata/data.json"} <= set(archive.namelist())
        assert archive.read(f"files/{FILE}") == TABLE.encode()


def test_again_it_takes_the_last_packs_place_and_nobody_elses(folder: Path, tmp_path: Path) -> None:
    first = publish(folder, f"pack:{tmp_path / 'packs'}")
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")
    publish(folder, f"pack:{tmp_path / 'packs'}")
    place = tmp_path / "packs" / first.dataset
    assert (place / "files" / FILE).read_text() == TABLE + "2014,01003,9\n"
    assert [path.name for path in (tmp_path / "packs").iterdir()] == [first.dataset]
    (place / "SHA256SUMS").unlink()
    with pytest.raises(Problem, match="is no pack"):
        publish(folder, f"pack:{tmp_path / 'packs'}")
    assert (place / "index.html").is_file()


def test_what_people_wrote_cannot_leave_its_box(folder: Path, tmp_path: Path) -> None:
    draft = load(folder)
    text = "Line one\n</textarea><script>alert(1)</script> & more words of a table"
    draft.facts.update(description=text, language="es")
    save(draft)
    done = publish(folder, f"pack:{tmp_path / 'packs'}")
    page = (tmp_path / "packs" / done.dataset / "index.html").read_text(encoding="utf-8")
    assert "<script" not in page and ("Descripción", text) in Boxes(page).found and '<html lang="es">' in page


def test_its_address_is_told_by_its_form() -> None:
    assert pack.fits("pack:x") and not pack.fits("pack:") and not pack.fits("x") and pack.NEEDS_TOKEN is False
