"""The pages in a real browser: on a telephone, enlarged, in the dark, by keyboard only, without pictures and without styles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from opendata_training.portal import Running, serve_in_thread

from ...end_to_end.conftest import FLAGS, chromium
from .conftest import Filled, fill
from .test_accessibility import PAGES

pytestmark = pytest.mark.slow
TELEPHONE, LAPTOP = {"width": 360, "height": 740}, {"width": 1366, "height": 768}
# A laptop's window at 200 %.
ENLARGED = {"width": 683, "height": 384}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Running, str]]:
    folder = tmp_path_factory.mktemp("portal")
    portal = Filled(folder)
    fill(portal)
    file = portal.act("package_show", id="casos-nuevos")["resources"][0]["id"]
    portal.store.close()
    with serve_in_thread(folder) as running:
        yield running, file


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


def paths(file: str) -> list[str]:
    return [path.format(file=file) for path in PAGES.values()]


@pytest.mark.parametrize("size", [TELEPHONE, ENLARGED, LAPTOP], ids=["telephone", "200 %", "laptop"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_page_is_wider_than_the_window_nor_asks_another_site(
    running: tuple[Running, str], browser: Any, size: dict[str, int], language: str
) -> None:
    portal, file = running
    context = browser.new_context(viewport=size, locale=language)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for path in paths(file):
        page.goto(portal.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], path
        # Nothing of the text is cut off at the side, but in the parts that scroll by themselves.
        cut = page.evaluate(
            """() => [...document.querySelectorAll('main h1, main h2, main h3, main p, main dd, main li, main a')]
                .filter(one => !one.closest('.scroll, pre') && one.getBoundingClientRect().right > innerWidth + 1
                    && getComputedStyle(one).position !== 'absolute')
                .map(one => one.outerHTML.slice(0, 80))"""
        )
        assert not cut, (path, cut)
    assert all(url.startswith(portal.url) for url in asked) and not said
    context.close()


def test_all_can_be_done_by_keyboard_and_one_sees_where_one_is(running: tuple[Running, str], browser: Any) -> None:
    portal, _file = running
    context = browser.new_context(viewport=LAPTOP, locale="en")
    page = context.new_page()
    for path in (PAGES["found"], PAGES["dataset"], PAGES["plan"]):
        page.goto(portal.url + path)
        wanted = page.evaluate(
            """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
                .filter(one => one.checkVisibility()).length"""
        )
        places = []
        for _step in range(wanted):
            page.keyboard.press("Tab")
            box = page.evaluate(
                """() => { const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
                    return {tag: one.tagName, top: box.top + scrollY, left: box.left, outline: style.outlineStyle,
                            width: parseFloat(style.outlineWidth), bottom: box.bottom,
                            column: !!one.closest('aside, .filters')}; }"""
            )
            assert box["outline"] == "solid" and box["width"] >= 3, (path, box)
            assert box["bottom"] > 0 and box["tag"] != "BODY", (path, box)
            places.append(box)
        # From top to bottom: what is at the side comes after what is beside it, and nothing else goes back up.
        main = [one["top"] for one in places[1:] if not one["column"]]
        assert all(later >= earlier - 60 for earlier, later in pairwise(main)), path
    context.close()


def test_a_citizen_finds_a_dataset_with_the_keyboard_alone(running: tuple[Running, str], browser: Any) -> None:
    portal, _file = running
    context = browser.new_context(viewport=LAPTOP, locale="es", accept_downloads=True)
    page = context.new_page()
    page.goto(portal.url)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content", "the skip link leads to the content"
    page.keyboard.press("Tab")
    page.keyboard.type("enfermedad")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=enfermedad")
    assert "1 conjunto de datos" in page.inner_text("h1")
    page.locator(".card a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/dataset/casos-nuevos")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is not None
    page.locator(".scroll").first.focus()
    page.locator("a.button").first.focus()
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename == "casos-2014.csv"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(running: tuple[Running, str], browser: Any, scheme: str) -> None:
    portal, file = running
    context = browser.new_context(viewport=LAPTOP, color_scheme=scheme)
    page = context.new_page()
    weak = set()
    for path in paths(file):
        page.goto(portal.url + path)
        weak |= set(page.evaluate(WEAK))
    assert not weak
    context.close()


def test_on_paper_and_without_pictures_it_can_be_read(running: tuple[Running, str], browser: Any) -> None:
    portal, _file = running
    context = browser.new_context(viewport=LAPTOP)
    page = context.new_page()
    page.route("**/*.svg", lambda route: route.abort())
    page.goto(portal.url + "/dataset/casos-nuevos")
    assert page.locator("h1").is_visible() and page.locator(".brand strong").is_visible()
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible() and not page.locator(".menu").is_visible()
    page.emulate_media(media="screen", forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('svg rect')).fill") != "rgb(10, 96, 102)"
    page.route("**/*.css", lambda route: route.abort())
    page.goto(portal.url + "/dataset/casos-nuevos")
    text: str = page.inner_text("body")
    assert text.index("Casos nuevos") < text.index("First rows") < text.index("About this dataset")
    context.close()


# Each text's colour on the ground that is painted behind it, by WCAG's formula; large letters (1.5 em, or bold from 1.2) need 3.
WEAK = """() => {
  const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, place) => sum + v * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = one => { for (; one; one = one.parentElement) {
    const found = parts(getComputedStyle(one).backgroundColor); if (found.length === 3 || found[3] === 1) return found; }
    return [255, 255, 255]; };
  const found = [];
  for (const one of document.querySelectorAll('body *')) {
    const words = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!words || one.closest('svg, script, title')) continue;
    const style = getComputedStyle(one), a = light(parts(style.color)), b = light(ground(one));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) found.push(`${one.tagName}.${one.className} ${ratio.toFixed(2)}`);
  }
  return found;
}"""
