"""The page for whoever takes a dataset over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from opendata_training.publishing import publish
from opendata_training.publishing.description.draft import load, save
from opendata_training.publishing.life import successor


def rewrite(folder: Path, **facts: Any) -> None:
    draft = load(folder)
    draft.facts.update(facts)
    save(draft)


def test_it_says_what_where_how_when_and_whom(folder: Path, tmp_path: Path) -> None:
    rewrite(folder, issued="2014-06-15", modified="2014-06-15")
    (folder / "recipe.csv").write_text("fix,columns,value\nwhitespace,,\n")
    done = publish(folder, f"folder:{tmp_path / 'site'}")
    text = (folder / "SUCCESSOR.md").read_text(encoding="utf-8")
    assert done.url in text and load(folder).text("identifier") in text and "Ana Pérez" in text
    assert "open.data@department.example" in text and "recipe.csv" in text
    assert "The next release is due on 15 June 2015." in text
    command = f"opendata update publication NEWFILE --portal folder:{tmp_path / 'site'}"
    assert f"{command} --dry-run\n{command}\n" in text
    for name in ("publish", "rollback", "withdraw"):
        assert f"opendata {name} publication" in text


def test_it_speaks_the_datasets_language_before_and_after(folder: Path) -> None:
    rewrite(folder, language="es")
    path = successor.write(load(folder))
    text = path.read_text(encoding="utf-8")
    assert "# Para quien reciba este trabajo" in text and "Todavía no se ha publicado." in text and "tú" not in text
    rewrite(folder, language="en")
    assert "It has not been published yet." in successor.write(load(folder)).read_text(encoding="utf-8")


def test_what_people_wrote_below_the_line_stays(folder: Path) -> None:
    path = successor.write(load(folder))
    own = "\nAsk Luz about March.\n<!-- mine -->\n"
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    rewrite(folder, title="Another title", language="es")
    text = successor.write(load(folder)).read_text(encoding="utf-8")
    assert text.endswith(own) and "Another title" in text and text.count(successor.MARK) == 1
    # Even where somebody took the line out, nothing is lost.
    path.write_text("All mine.\n", encoding="utf-8")
    text = successor.write(load(folder)).read_text(encoding="utf-8")
    assert text.endswith("All mine.\n") and successor.MARK in text
    state = path.stat().st_mtime_ns
    assert successor.write(load(folder)).stat().st_mtime_ns == state


def test_without_a_rhythm_or_a_day_nothing_is_due(folder: Path) -> None:
    for facts in (
        {"accrual_periodicity": "irregular"},
        {"accrual_periodicity": "R/P1Y", "modified": "soon", "issued": ""},
    ):
        rewrite(folder, **facts)
        assert successor.due(load(folder)) is None
        assert "due on" not in successor.write(load(folder)).read_text(encoding="utf-8")
