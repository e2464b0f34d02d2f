"""Many publications at once: each for itself, one report, and nothing sent where two would take one place."""

from __future__ import annotations

import json
import threading
from html.parser import HTMLParser
from pathlib import Path

import pytest

from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.portal import Running
from opendata_training.publishing import new_publication, publish_all
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.many import bulk, looking_ahead
from opendata_training.publishing.many.bulk import publications

from ..conftest import COLUMNS, FACTS, ask


@pytest.fixture
def many(tmp_path: Path, source: Path) -> Path:
    """Four publications: two that go, one that a gate stops, one that cannot be read."""
    root = tmp_path / "many"
    for name in ("a", "deep/er/b", "refused", "broken"):
        new_publication(root / name, source, columns=COLUMNS, **{**FACTS, "title": f"Crimes of {name}"})
    draft = load(root / "refused")
    draft.facts["license"] = ""
    save(draft)
    (root / "broken" / "dataset.yaml").write_text("title: a: b")
    return root


def test_publications_are_found_three_folders_deep_and_no_deeper(many: Path) -> None:
    for name in ("one/two/three/c", ".hidden/d", "a/inside"):
        (many / name).mkdir(parents=True)
        (many / name / "dataset.yaml").write_text("title: x")
    found = [path.relative_to(many).as_posix() for path in publications(many)]
    assert found == ["a", "broken", "deep/er/b", "refused"]
    assert publications(many / "a") == [many / "a"] and publications(many / "gone") == []


def test_a_failure_stops_only_its_own(many: Path, portal: Running) -> None:
    seen: list[tuple[str, int, int]] = []
    done = publish_all(many, portal.url, token=portal.token, progress=lambda *one: seen.append(one))
    told = json.loads(json.dumps(done.to_json()))
    assert (told["published"], told["unchanged"], told["refused"], told["failed"]) == (2, 0, 1, 1)
    by_folder = {one["folder"]: one for one in told["results"]}
    assert list(by_folder) == ["a", "broken", str(Path("deep/er/b")), "refused"]
    assert by_folder["broken"]["receipt"] is None and "line 1" in by_folder["broken"]["error"]
    assert [one["gate"] for one in by_folder["refused"]["gates"] if not one["passed"]] == ["licence"]
    assert by_folder["a"]["error"] is None and by_folder["a"]["verified"] and Path(by_folder["a"]["receipt"]).is_file()
    assert (
        set(by_folder["a"])
        == {"folder", "receipt", "dataset", "changes", "gates", "verified", "error"}
        == set(by_folder["broken"])
    )
    assert len(ask(portal, "package_list")) == 2 and sorted(one[1] for one in seen) == [1, 2, 3, 4]
    again = publish_all(many, portal.url, token=portal.token)
    assert (again.count("unchanged"), again.count("published")) == (2, 0)


def test_a_surprise_in_one_stops_only_its_own(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = bulk.publish

    def surprised(folder: Path, *rest: object, **more: object) -> object:
        if folder.name == "a":
            raise ZeroDivisionError
        return real(folder, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(bulk, "publish", surprised)
    done = publish_all(many, f"folder:{tmp_path / 'site'}")
    assert done.count("published") == 1 and "ZeroDivisionError" in done.results[0].error


@pytest.mark.parametrize("field", ["identifier", "name"])
def test_two_that_would_take_one_place_are_refused_before_anything_is_sent(
    many: Path, portal: Running, field: str
) -> None:
    draft = load(many / "a")
    draft.facts[field] = load(many / "refused").text(field)
    save(draft)
    with pytest.raises(Problem, match=f"a and refused have the same {field}"):
        publish_all(many, portal.url, token=portal.token)
    assert ask(portal, "package_list") == []


def test_nothing_to_publish_and_no_address_are_said(many: Path, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no publication"):
        publish_all(tmp_path / "gone", "https://p.example")
    with pytest.raises(Problem, match="not a portal's address"):
        publish_all(many, "ftp://p.example")


def test_a_dry_run_changes_nothing(many: Path, tmp_path: Path) -> None:
    done = publish_all(many, f"folder:{tmp_path / 'site'}", dry_run=True)
    assert done.count("looked") == 2 and done.count("published", "unchanged") == 0
    assert not (tmp_path / "site").exists() and not list(many.rglob("receipts"))


def test_ctrl_c_finishes_what_is_under_way_and_leaves_the_rest(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, begun = bulk.wait, threading.Event()

    def stopped(futures: list[object]) -> object:
        begun.wait(20)
        raise KeyboardInterrupt

    def slow(folder: Path, *rest: object, **more: object) -> object:
        begun.set()
        return publish(folder, *rest, **more)  # type: ignore[arg-type]

    publish = bulk.publish
    with monkeypatch.context() as patch:
        patch.setattr(bulk, "wait", stopped)
        patch.setattr(bulk, "publish", slow)
        done = publish_all(many, f"folder:{tmp_path / 'site'}", jobs=1)
    assert (
        real is bulk.wait and done.stopped and done.results[0].state == "published" and done.results[-1].state == "left"
    )
    assert "Run the same command again" in str(done)
    assert publish_all(many, f"folder:{tmp_path / 'site'}").count("published", "unchanged") == 2


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, int] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.found[tag] = self.found.get(tag, 0) + 1


def test_the_report_is_in_both_languages_and_escapes_what_people_wrote(many: Path, tmp_path: Path) -> None:
    odd = many / "<b>x&"
    (many / "refused").rename(odd)
    done = publish_all(many, f"folder:{tmp_path / 'site'}")
    texts, pages = {}, {}
    for language in ("en", "es"):
        use_language(language)
        texts[language], pages[language] = str(done), done.to_html()
    use_language(None)
    assert "Refused by a gate: 1." in texts["en"] and "Detenidos en la revisión: 1." in texts["es"]
    assert "✗ broken" in texts["en"] and "Licence" in texts["en"]
    assert '<html lang="es">' in pages["es"] and "<b>x" not in pages["en"] and Tags(pages["en"]).found["tr"] == 5


@pytest.mark.slow
def test_looks_are_had_from_processes_where_there_are_many(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENDATA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(looking_ahead, "BEGIN", 0.0)
    monkeypatch.setattr(looking_ahead.os, "sched_getaffinity", lambda _pid: {0, 1}, raising=False)
    from opendata_training.publishing.looks import cache
    from opendata_training.publishing.looks import looking as looks

    monkeypatch.setattr(looks, "look_into", lambda *_rest: pytest.fail("it was looked into here"))
    try:
        done = publish_all(many, f"folder:{tmp_path / 'site'}")
    except pytest.fail.Exception:
        if cache.program(*cache._PARTS) != cache.program.__wrapped__(*cache._PARTS):
            pytest.skip("the program was edited meanwhile, so its processes are another one")
        raise
    assert (done.count("published"), done.count("refused"), done.count("failed")) == (2, 1, 1), str(done)


def test_what_a_site_says_for_programs_is_no_publication(many: Path) -> None:
    publish_all(many, f"folder:{many / 'site'}")
    assert len(publications(many)) == 4


def test_a_data_package_is_a_publication_too(many: Path) -> None:
    (many / "package").mkdir()
    (many / "package" / "datapackage.json").write_text('{"name": "x", "resources": []}')
    assert many / "package" in publications(many)
