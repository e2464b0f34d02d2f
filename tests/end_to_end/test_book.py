"""Pages and slides in a real browser: on a laptop, on a telephone, on paper, by keyboard, without a script or a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.book.lessons import read_lesson, read_lessons
from opendata_training.classroom.book.pages import INDEX, MAP, write_pages
from opendata_training.classroom.book.slides import slides_of, write_slides
from opendata_training.classroom.tasks import find_unit
from opendata_training.locale import use_language

pytestmark = pytest.mark.slow
LAPTOP, TELEPHONE = 1366, 360


def test_pages_read_on_any_width_on_paper_and_by_keyboard(page: Any, tmp_path: Path) -> None:
    use_language("es")
    write_pages(read_lessons(["2.1", "2.2"]), tmp_path)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in ("2-1.html", "2-2.html", INDEX, MAP):
        for width in (LAPTOP, TELEPHONE):
            page.set_viewport_size({"width": width, "height": 768})
            page.goto((tmp_path / name).as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    assert all(one.startswith("file:") for one in asked)
    page.goto((tmp_path / "2-1.html").as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#content"
    folded = page.locator("details").last
    assert not folded.evaluate("one => one.open")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.evaluate("one => one.open")


def test_a_page_is_whole_without_a_script(page: Any, tmp_path: Path) -> None:
    use_language("en")
    write_pages(read_lessons(["2.2"]), tmp_path)
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto((tmp_path / "2-2.html").as_uri())
    answer = plain.get_by_text("lies in the middle of China")
    assert not answer.is_visible()
    plain.get_by_text("Answer: the dam in China").click()
    assert answer.is_visible()
    context.close()


def test_slides_move_by_keys_and_show_their_notes(page: Any, tmp_path: Path) -> None:
    use_language("es")
    lesson = read_lesson(find_unit("2.2"))
    count = len(slides_of(lesson))
    path = tmp_path / "slides.html"
    write_slides(lesson, path)
    page.set_viewport_size({"width": LAPTOP, "height": 768})
    page.goto(path.as_uri())
    shown = page.locator(".slide:visible")
    assert shown.count() == 1 and page.get_by_role("heading", level=1).is_visible()
    for _step in range(2):
        page.keyboard.press("ArrowRight")
    assert shown.count() == 1 and page.get_by_role("status").inner_text() == f"Diapositiva 3 de {count}"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("location.hash") == "#slide-2"
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("location.hash") == f"#slide-{count}"
    page.keyboard.press("Home")
    page.get_by_role("button", name="Siguiente").click()
    page.keyboard.press("Space")
    assert page.evaluate("location.hash") == "#slide-3"
    notes = page.locator("#slide-3 .notes")
    assert not notes.is_visible()
    page.keyboard.press("n")
    assert notes.is_visible()
    page.keyboard.press("n")
    assert not notes.is_visible()


def test_slides_are_one_long_page_without_a_script_and_all_of_them_on_paper(page: Any, tmp_path: Path) -> None:
    use_language("en")
    lesson = read_lesson(find_unit("2.2"))
    path = tmp_path / "slides.html"
    write_slides(lesson, path)
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(path.as_uri())
    assert plain.locator(".slide:visible").count() == len(slides_of(lesson))
    assert not plain.locator(".bar").is_visible()
    context.close()
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    assert page.locator(".slide:visible").count() == len(slides_of(lesson))
    assert not page.locator(".bar").is_visible()
