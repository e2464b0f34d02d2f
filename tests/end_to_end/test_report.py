"""The report's page in a real browser: on a laptop, on a telephone, on paper and by keyboard, from a file and without network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.locale import use_language
from opendata_training.validation import validate

from .conftest import ROOT

pytestmark = pytest.mark.slow
FILE = ROOT / "datasets" / "pemex" / "produccion-por-activo-2013.csv"
NARROW = 320


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_report_reads_on_any_width_and_by_keyboard(page: Any, lang: str, tmp_path: Path) -> None:
    use_language(lang)
    path = tmp_path / "report.html"
    report = validate(FILE)
    path.write_text(report.to_html(), encoding="utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for width in (1366, NARROW):
        page.set_viewport_size({"width": width, "height": 768})
        page.goto(path.as_uri())
        # No sentence or table goes past the window, so nobody scrolls sideways (WCAG 1.4.10).
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("figure svg").first.bounding_box()["width"] <= width
    assert set(asked) == {path.as_uri()}
    # The first tab is the first thing to do, and leads to where it is told.
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    target = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    assert target and page.locator(f"[id='{target}']").bounding_box()["y"] < 768
    pictures = sum(any(finding.row for finding in group.findings) for group in report.groups)
    assert page.get_by_role("img").count() == pictures + 1
    page.emulate_media(media="print")
    assert not page.locator("a.jump").is_visible()
    assert len(page.pdf(format="Letter")) > 10_000
