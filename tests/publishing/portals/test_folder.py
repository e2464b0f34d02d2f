"""A plain folder as a portal: the same rules, a page a dataset, lists for harvesters, and never half of anything."""

from __future__ import annotations

import json
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.files import sha256
from opendata_training.publishing import new_publication, publish, publish_all
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.portals import folder as kind
from opendata_training.publishing.portals import kind_of
from opendata_training.publishing.site import catalogues
from opendata_training.publishing.site.state import Site

from ..conftest import COLUMNS, FACTS, TABLE

FILE = "crimes-2014.csv"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "a site"


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in folder.rglob("*") if path.is_file()}  # fmt: skip


@pytest.mark.parametrize(
    ("address", "fits"),
    [("folder:x", True), ("FOLDER:x", True), ("file:///x", True), ("folder:", False), ("file://", False), ("/x", False),
     ("x", False), ("http://x", False), ("pack:x", False)],
)  # fmt: skip
def test_its_address_is_told_by_its_form(address: str, fits: bool) -> None:
    assert kind.fits(address) is fits


def test_both_forms_of_the_address_mean_the_same_place(site: Path) -> None:
    assert kind.connect(f"folder:{site}", None).site.path == kind.connect(site.as_uri(), None).site.path == site
    assert kind_of(site.as_uri()) is kind and kind.NEEDS_TOKEN is False


def test_a_dataset_is_there_whole_with_its_pages_and_lists(folder: Path, site: Path) -> None:
    done = publish(folder, f"folder:{site}")
    place = site / done.dataset
    assert done.published and sha256(place / "files" / FILE) == sha256(folder / FILE)
    assert done.verified == [{"path": FILE, "sha256": sha256(folder / FILE), "how": "downloaded"}]
    assert {path.name for path in (place / "metadata").iterdir()} >= {"data.json", "datapackage.json", "dcat-ap.ttl"}
    page = (place / "index.html").read_text(encoding="utf-8")
    assert (
        '<html lang="en">' in page
        and f'href="files/{FILE}"' in page
        and "<h1>Crimes by municipality, 2014</h1>" in page
    )
    assert f'href="{done.dataset}/index.html"' in (site / "index.html").read_text(encoding="utf-8")
    listed = json.loads((site / "data.json").read_text(encoding="utf-8"))["dataset"]
    assert [one["identifier"] for one in listed] == [load(folder).text("identifier")]
    assert json.loads((site / "catalog.jsonld").read_text())["dcat:dataset"]
    from rdflib import DCAT, RDF, Graph

    graph = Graph().parse(site / "catalog.ttl", format="turtle")
    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) == 1


def test_the_second_time_nothing_is_written(folder: Path, site: Path) -> None:
    publish(folder, f"folder:{site}")
    before = state(site)
    again = publish(folder, f"folder:{site}")
    assert again.changes == [] and [one["how"] for one in again.verified] == ["unchanged"]
    assert state(site) == before


def test_an_unchanged_file_is_the_same_file_on_the_disk(folder: Path, site: Path) -> None:
    name = publish(folder, f"folder:{site}").dataset
    before = (site / name / "files" / FILE).stat().st_ino
    rewrite(folder, title="Another title")
    again = publish(folder, f"folder:{site}")
    assert again.dataset == name and {one["field"] for one in again.changes} >= {"title"}
    assert (site / name / "files" / FILE).stat().st_ino == before
    assert "Another title" in (site / "index.html").read_text(encoding="utf-8")


def test_a_file_that_somebody_spoilt_there_is_put_right(folder: Path, site: Path) -> None:
    name = publish(folder, f"folder:{site}").dataset
    place = site / name / "files" / FILE
    for spoil in (lambda: place.write_text(TABLE.replace("5", "6")), place.unlink):
        spoil()
        again = publish(folder, f"folder:{site}")
        assert [one["how"] for one in again.verified] == ["downloaded"] and place.read_text() == TABLE


def test_where_the_site_is_on_the_web_goes_into_its_metadata(folder: Path, site: Path) -> None:
    name = publish(folder, f"folder:{site}").dataset
    told = json.loads((site / "site.json").read_text())
    (site / "site.json").write_text(json.dumps({**told, "address": "https://data.example/", "title": "Our <data>"}))
    done = publish(folder, f"folder:{site}")
    assert done.url == f"https://data.example/{name}/"
    text = (site / name / "metadata" / "data.json").read_text()
    assert f"https://data.example/{name}/files/{FILE}" in text
    assert "https://data.example" in (site / "catalog.ttl").read_text()
    assert "Our &lt;data&gt;" in (site / "index.html").read_text()


def test_somebody_elses_folder_or_dataset_is_left_alone(folder: Path, site: Path, tmp_path: Path, source: Path) -> None:
    name = load(folder).text("name")
    (site / name).mkdir(parents=True)
    (site / name / "mine.txt").write_text("mine")
    with pytest.raises(Problem, match="another dataset"):
        publish(folder, f"folder:{site}")
    assert (site / name / "mine.txt").read_text() == "mine"
    other = new_publication(tmp_path / "other", source, columns=COLUMNS, **FACTS)
    publish(other, f"folder:{site}")
    rewrite(folder, name=load(other).text("name"))
    with pytest.raises(Problem, match="another dataset"):
        publish(folder, f"folder:{site}")


def test_what_cannot_be_a_folder_is_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem):
        publish(folder, f"folder:{tmp_path / 'file'}")
    assert (tmp_path / "file").read_text() == "x"


def test_texts_of_people_stay_texts(tmp_path: Path, source: Path, site: Path) -> None:
    facts = {
        **FACTS,
        "title": "</script><script>alert(1)</script> crimes",
        "description": "<img src=x onerror=alert(1)> of a table",
    }
    folder = new_publication(tmp_path / "p", source, columns=COLUMNS, **facts)
    name = publish(folder, f"folder:{site}").dataset
    for page in (site / name / "index.html", site / "index.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text and "<img" not in text
    assert len(re.findall("</script>", (site / name / "index.html").read_text())) == 1


def test_a_link_goes_as_a_link_and_only_to_the_web(folder: Path, site: Path) -> None:
    draft = load(folder)
    rows = [
        *draft.facts["distributions"],
        {"download_url": "javascript:alert(1)", "title": "X", "description": "x", "format": "CSV"},
    ]
    from opendata_training.publishing.description.draft import Draft
    from opendata_training.publishing.site.pages import dataset_page
    from opendata_training.publishing.site.state import Held

    page = dataset_page(Draft(folder, {**draft.facts, "distributions": rows}), Held(site / "x", {}))
    assert "javascript:" not in re.sub(r'<script type="application/ld\+json">.*?</script>', "", page, flags=re.DOTALL)


@pytest.mark.parametrize("at", ["_bring", "_switch"])
def test_cut_off_anywhere_the_old_is_there_and_the_next_run_ends_it(
    folder: Path, site: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    name = publish(folder, f"folder:{site}").dataset
    (folder / FILE).write_text(TABLE + "2014,01003,9\n")

    def cut(*_rest: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(kind.Folder, at, cut)
        with pytest.raises(KeyboardInterrupt):
            publish(folder, f"folder:{site}")
    assert (site / name / "files" / FILE).read_text() == TABLE and not list(site.glob(".*.part"))
    publish(folder, f"folder:{site}")
    assert (site / name / "files" / FILE).read_text() == TABLE + "2014,01003,9\n"


def test_killed_between_the_two_renames_the_old_comes_back(folder: Path, site: Path) -> None:
    name = publish(folder, f"folder:{site}").dataset
    (site / name).rename(site / f".{name}.old")
    (site / f".{name}.1234.part").mkdir()
    again = publish(folder, f"folder:{site}")
    assert again.dataset == name and (site / name / "files" / FILE).read_text() == TABLE
    assert not list(site.glob(".*.part")) and not list(site.glob(".*.old"))


def test_two_at_the_same_time_wait_for_one_another(tmp_path: Path, source: Path, site: Path) -> None:
    folders = [new_publication(tmp_path / f"p{number}", source, columns=COLUMNS, **FACTS) for number in range(3)]
    threads = [threading.Thread(target=publish, args=(one, f"folder:{site}")) for one in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.identifier for one in Site(site).all()} == {load(one).text("identifier") for one in folders}
    assert len(json.loads((site / "data.json").read_text())["dataset"]) == 3


def test_of_many_the_lists_are_written_once(
    tmp_path: Path, source: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        new_publication(tmp_path / "many" / str(number), source, columns=COLUMNS, **FACTS)
    count: list[Site] = []

    def counted(one: Site) -> None:
        count.append(one)
        catalogues.write_catalogues(one)

    monkeypatch.setattr(kind, "write_catalogues", counted)
    assert publish_all(tmp_path / "many", f"folder:{site}").count("published") == 3
    assert len(count) == 1 and len(json.loads((site / "data.json").read_text())["dataset"]) == 3
    assert publish_all(tmp_path / "many", f"folder:{site}").count("unchanged") == 3 and len(count) == 1
