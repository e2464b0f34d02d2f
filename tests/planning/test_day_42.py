"""The page for who decides: everything from evidence, and nothing without it."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from opendata_training.cli import main
from opendata_training.conversion import convert
from opendata_training.errors import Problem
from opendata_training.locale import speaking
from opendata_training.planning.day_42 import Day42, One, day_42
from opendata_training.planning.day_42.shown import held_back

DAY = date(2026, 11, 30)
INVENTORY = """id,name,resource,about,private,reason,platform,date,responsible,sensitivity
rain,Rain,Rain 2026,A row is a day.,public,,Sheets,2026-10,Head of rain,public
dams,Dams,Dams,A row is a dam.,public,,Sheets,2026-10,,public
wells,Wells,Wells,A row is a well.,private,A contract.,Sheets,,Head of wells,reserved
roads,Roads,Roads,A row is a road.,public,,Sheets,2026-10,Head of roads,public
"""
DECISIONS = """id,name,decision,reason,to_write,columns,decided_by,decided_on
rain,,publish,It is ours.,,,Ana Pérez,2026-10-01
dams,,redact,It names people.,Telephones are left out.,TELEFONO,Ana Pérez,2026-10-01
wells,,withhold,A contract forbids it.,,,Ana Pérez,2026-10-01
roads,,withhold,Perhaps.,,,,
"""
YAML = """title: {title}
description: A row is a day of rain in one of the stations.
identifier: https://agua.example/{id}
publisher: Water
license: CC-BY-4.0
accrual_periodicity: R/P1M
modified: "{modified}"
contact_point: {{name: "{contact}", position: "", email: x@agua.example}}
attestations: [{{statement: It is ours., name: Ana Pérez, date: "2026-10-01"}}]
distributions: [{{path: {id}.csv, format: CSV}}]
"""


def publish(
    folder: Path, each: str, when: str = "2026-11-01", portal: str = "https://datos.example", **more: Any
) -> Path:
    """Write a publication with the receipt that publishing leaves."""
    place = folder / "publications" / each
    (place / "receipts").mkdir(parents=True, exist_ok=True)
    told = {"title": each.title(), "id": each, "modified": when, "contact": more.pop("contact", "Luis Gil")}
    (place / "dataset.yaml").write_text(YAML.format(**told), encoding="utf-8")
    if not (place / f"{each}.csv").is_file():
        (place / f"{each}.csv").write_text("fecha,mm\n2026-01-01,1\n2026-01-02,2\n")
    receipt = {"when": f"{when}T10:00:00+00:00", "portal": portal, "url": f"{portal}/dataset/{each}", "version": "1.0.0",
               "files": [{"path": f"{each}.csv", "url": f"{portal}/{each}.csv"}],
               "gates": [{"gate": "title", "passed": True}, {"gate": "data", "passed": True}], **more}  # fmt: skip
    (place / "receipts" / f"{when.replace('-', '')}T100000Z.json").write_text(json.dumps(receipt), encoding="utf-8")
    return place


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A department with two datasets open, one held back and one on the way."""
    place = tmp_path / "programme" / "water"
    (place / "raw").mkdir(parents=True)
    (place / "inventory.csv").write_text(INVENTORY, encoding="utf-8")
    (place / "decisions.csv").write_text(DECISIONS, encoding="utf-8")
    (place / "raw" / "export.csv").write_text(
        'fecha,mm\n2026-01-01,"1,234.50"\n2026-01-02,2.5\n2026-01-03,"2,000.00"\n'
    )
    convert(place / "raw" / "export.csv", place / "clean" / "rain.csv", fix="safe")
    rain = publish(place, "rain")
    (rain / "rain.csv").write_bytes((place / "clean" / "rain.csv").read_bytes())
    publish(place, "dams", contact="")
    return place


def of(found: Day42, each: str) -> One:
    return next(one for one in found.ones if one.id == each)


def test_each_dataset_is_what_its_files_prove(office: Path) -> None:
    found = day_42([office], day=DAY)
    assert {one.id: one.state for one in found.ones} == {
        "rain": "published", "dams": "published", "wells": "withheld", "roads": "on-the-way"
    }  # fmt: skip
    rain = of(found, "rain")
    assert (rain.url, rain.version, rain.first) == ("https://datos.example/dataset/rain", "1.0.0", date(2026, 11, 1))
    assert rain.gates == (2, 2) and rain.signed == ("Ana Pérez",) and rain.due == date(2026, 12, 1)
    assert rain.owner == "Luis Gil" and rain.score and rain.score[0] > 100
    # A decision that nobody took holds nothing back.
    assert of(found, "roads").missing == "it has no rank yet" and held_back(of(found, "roads")) is None
    assert found.listed == 4 and found.target is None and len(found.published) == 2


def test_before_and_after_are_looked_up_in_the_files(office: Path) -> None:
    found = day_42([office], day=DAY)
    rain, dams = of(found, "rain"), of(found, "dams")
    assert rain.before and rain.after and (rain.before.errors or 0) > 0 and rain.after.errors == 0
    assert rain.cells == 2 and dams.before is None and dams.after and dams.after.errors == 0
    assert found.before_after["errors"] == (rain.before.errors, 0, 1)
    # The source is known by its bytes, and one that was edited since is no evidence any more.
    (office / "raw" / "export.csv").write_text("fecha,mm\n")
    assert of(day_42([office], day=DAY), "rain").before is None


def test_what_was_held_back_is_told_with_its_reason(office: Path) -> None:
    found = day_42([office], day=DAY)
    told = {one.id: said for one in found.ones if (said := held_back(one))}
    assert told["wells"] == ("all of it", "A contract forbids it.")
    assert told["dams"] == ("some columns or details: Telephones are left out.", "It names people.")
    assert set(told) == {"wells", "dams"}
    page = found.page()
    assert "A contract forbids it." in page and "Perhaps." not in page


def test_the_first_use_is_that_of_the_own_office_which_bears_the_first_day(office: Path) -> None:
    assert "no evidence yet" in found_text(office)
    (office / "uses.csv").write_text("id,use,who,seen,evidence\nrain,Map,press,2026-11-02,\n")
    found = day_42([office], day=DAY)
    assert found.first_use is None and "No use by our own office is noted" in found.page()
    (office / "uses.csv").write_text(
        "id,name,use,who,seen,evidence\nrain,,Later,own-office,2026-11-20,\nrain,,Shifts,own-office,2026-11-05,Memo 12\n"
    )
    found = day_42([office], day=DAY)
    assert found.first_use and found.first_use[1].what == "Shifts"
    assert "Memo 12" in found.page() and "5 November 2026" in str(found)


def found_text(office: Path) -> str:
    return str(day_42([office], day=DAY))


def test_risks_are_what_is_late_broken_withdrawn_or_nobodys(office: Path) -> None:
    (office / "inventory.csv").write_text(INVENTORY + "old,Old,Old,A row.,public,,Sheets,2026-10,Head,public\n")
    publish(office, "old", withdrawn={"reason": "A telephone was in it."})
    (office / "calendar.csv").write_text("id,name,update,updated,owner\nrain,,R/P1M,2026-09-15,Head of rain\n")
    (office / "links.csv").write_text(
        "id,address,state,checked\nrain,https://datos.example/rain.csv,a web page instead of the file,2026-11-29\n"
    )
    found = day_42([office], day=DAY)
    risks = [(risk.kind, risk.dataset) for _office, risk in found.risks]
    assert risks[:4] == [("link", "Rain"), ("withdrawn", "Old"), ("late", "Rain"), ("owner", "Dams")]
    late = next(risk for _office, risk in found.risks if risk.kind == "late")
    assert "46" in late.what and late.who == "Head of rain"
    assert of(found, "rain").looked == date(2026, 11, 29) and "Ask with --check-links" not in found.page()
    assert held_back(of(found, "old")) == ("all of it, after it had been published", "A telephone was in it.")


def test_what_was_decided_to_be_withheld_and_is_out_is_a_risk(office: Path) -> None:
    publish(office, "wells")
    found = day_42([office], day=DAY)
    assert any("decided to withhold it, and it is published" in risk.what for _office, risk in found.risks)


def test_a_receipt_of_a_later_day_has_not_happened_yet(office: Path) -> None:
    assert not day_42([office], day=date(2026, 10, 31)).published
    assert len(day_42([office], day=date(2026, 11, 1)).published) == 2


def test_a_pack_that_nobody_has_put_there_yet_is_not_open(office: Path) -> None:
    publish(office, "rain", there=False)
    assert of(day_42([office], day=DAY), "rain").state == "on-the-way"
    publish(office, "rain", "2026-11-20")
    assert of(day_42([office], day=DAY), "rain").first == date(2026, 11, 20)


def test_one_publication_says_no_more_than_itself(tmp_path: Path) -> None:
    publish(tmp_path, "rain", portal="http://127.0.0.1:5000")
    found = day_42([tmp_path / "publications" / "rain"], day=DAY)
    assert [one.name for one in found.ones] == ["Rain"] and found.listed is None and found.target is None
    page = found.page()
    assert page.count("no evidence yet") >= 3 and "of None" not in page and "None" not in str(found)
    assert found.only_here == 1 and "nobody else can open the links: 1" in str(found)


def test_a_programme_has_its_departments_and_its_days(office: Path) -> None:
    publish(office.parent / "roads", "rain")
    (office.parent / "programme.csv").write_text(
        "folder,name,start,days,target\nwater,Water Commission,2026-10-20,42,3\nroads,Roads,2026-10-20,42,2\n"
    )
    found = day_42([office.parent], day=DAY)
    assert [(one.name, one.target, len(one.of("published"))) for one in found.offices] == [
        ("Roads", 2, 1), ("Water Commission", 3, 2)
    ]  # fmt: skip
    assert (found.number, found.days, found.target, found.listed) == (42, 42, 5, None)
    assert "Day 42 of 42. 3 of 5 datasets are open." in str(found)
    assert "are over" in str(day_42([office.parent], day=date(2027, 1, 1)))


class _Page(HTMLParser):
    """What a page has of what a reader with a screen reader needs, and what it fetches."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.faults: list[str] = []
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.lang = self.lang or (told.get("lang") or "") if tag == "html" else self.lang
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "img" and not told.get("alt"):
            self.faults.append("a picture without words")
        if tag == "th" and not told.get("scope"):
            self.faults.append("a head without its scope")
        if tag in ("script", "link") or (told.get("src") or "data:").partition(":")[0] != "data":
            self.faults.append(f"{tag} fetches or runs something")


@pytest.mark.parametrize(("language", "words"), [("en", "What is at risk"), ("es", "Qué está en riesgo")])
def test_the_page_is_whole_accessible_and_in_the_readers_language(office: Path, language: str, words: str) -> None:
    with speaking(language):
        page = day_42([office], day=DAY).page()
    seen = _Page()
    seen.feed(page)
    assert seen.faults == [] and seen.lang == language and words in page
    assert seen.headings[0] == 1 and seen.headings.count(1) == 1 and set(seen.headings) == {1, 2}


def test_names_are_shown_as_they_are_and_run_nothing(office: Path) -> None:
    (office / "decisions.csv").write_text(DECISIONS.replace("A contract forbids it.", "<script>alert(1)</script> $a$"))
    page = day_42([office], day=DAY).page()
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_the_command_writes_the_page_and_prints_only_json(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = office / "day-42.html"
    assert main(["--lang", "en", "plan", "day-42", str(office), "--day", "2026-11-30", "-o", str(out), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["published"] == 2 and told["departments"][0]["datasets"][0]["first"] == "2026-11-01"
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    before = out.read_bytes()
    assert main(["--lang", "en", "plan", "day-42", str(office), "--day", "2026-11-30", "-o", str(out)]) == 0
    assert out.read_bytes() == before


def test_what_it_cannot_do_it_says_in_a_sentence(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    (tmp_path / "empty").mkdir()
    for wrong in (tmp_path / "empty", tmp_path / "gone"):
        assert main(["--lang", "en", "plan", "day-42", str(wrong)]) == 2
    assert main(["--lang", "en", "plan", "day-42", str(office), "-o", str(tmp_path / "page.txt")]) == 2
    said = capsys.readouterr().err
    assert "holds no publication and no department" in said and "no folder" in said and "Traceback" not in said
    with pytest.raises(Problem):
        day_42([tmp_path / "empty"])


def test_a_description_that_cannot_be_read_hides_no_other(office: Path) -> None:
    (office / "publications" / "dams" / "dataset.yaml").write_text("title: [")
    found = day_42([office], day=DAY)
    assert [one.id for one in found.published] == ["rain"] and "dataset.yaml" in found.page()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A portal that has the file of rain and of nothing else."""
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "rain.csv").write_text("fecha,mm\n2026-01-01,1\n")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_told: Any) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path / "www")))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def test_addresses_are_asked_when_told_to(office: Path, server: str) -> None:
    for each in ("rain", "dams"):
        publish(office, each, portal=server)
    found = day_42([office], day=DAY, online=True)
    assert not of(found, "rain").broken or "rain.csv" not in of(found, "rain").broken[0]
    assert any("dams.csv: nothing there" in said for said in of(found, "dams").broken)
    assert of(found, "dams").looked == DAY
