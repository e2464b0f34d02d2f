"""Every page can be used without eyes, without a mouse and on a poor line: checks without a browser (see _looking)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opendata_training.portal import accounts
from opendata_training.portal import words as said

from ._looking import faults
from .conftest import Filled

CSS = Path(said.__file__).parent / "static" / "portal.css"
# The weight of a page without its data, on a line of 50 kB a second, stays under about a second (bytes).
MOST_WEIGHT = 60_000
PAGES = {
    "home": "/",
    "second": "/?page=2",
    "found": "/?q=insp&tag=inspecciones&sort=title",
    "all of a filter": "/?all=tag",
    "none": "/?q=nada&tag=inspecciones",
    "dataset": "/dataset/casos-nuevos",
    "groups": "/dataset/inspecciones-01",
    "bare": "/dataset/inspecciones-00",
    "file": "/dataset/casos-nuevos/resource/{file}",
    "organizations": "/organization",
    "organization": "/organization/salud",
    "plans": "/plan",
    "plan": "/organization/salud/plan",
    "no plan": "/organization/practice/plan",
    "about": "/about",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", PAGES)
def test_each_page_is_for_everybody(filled: Filled, name: str, language: str) -> None:
    file = filled.act("package_show", id="casos-nuevos")["resources"][0]["id"]
    text = filled.page(PAGES[name].format(file=file), language)
    assert faults(text) == []
    assert len(text.encode()) < MOST_WEIGHT


@pytest.mark.parametrize("language", ["en", "es"])
def test_drafts_errors_and_an_empty_portal_are_for_everybody(filled: Filled, empty: Filled, language: str) -> None:
    assert faults(filled.page("/dataset/borrador", language, signed_in=True)) == []
    for path in ("/", "/organization", "/organization/practice", "/plan"):
        assert faults(empty.page(path, language)) == [], path
    for path, method, status in (("/nothing", "get", 404), ("/", "post", 405), ("/dataset/nothing", "get", 404)):
        answer = getattr(filled.app.test_client(), method)(path, headers={"Accept-Language": language})
        assert answer.status_code == status and faults(answer.text) == [], path


@pytest.mark.parametrize("language", ["en", "es"])
def test_signing_in_is_for_everybody(empty: Filled, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(accounts, "HASHING", "pbkdf2:sha256:1")
    empty.act("user_create", name="maria", password="correct horse")
    empty.act("organization_member_create", id="practice", username="maria", role="editor")
    empty.act("package_create", name="oculto", owner_org="practice", private=True)
    client, headers = empty.app.test_client(), {"Accept-Language": language, "Origin": "http://localhost"}
    form = client.get("/user/login", headers=headers)
    wrong = client.post("/user/login", data={"name": "maria", "password": "x"}, headers=headers)
    assert wrong.status_code == 403 and 'role="alert"' in wrong.text
    client.post("/user/login", data={"name": "maria", "password": "correct horse"}, headers=headers)
    inside = client.get("/user", headers=headers)
    assert inside.status_code == 200 and "oculto" in inside.text
    for page in (form, wrong, inside, client.get("/?q=oculto", headers=headers)):
        assert faults(page.text) == []


def test_no_word_is_left_in_english_on_a_spanish_page(filled: Filled) -> None:
    english = set(said.words().values())
    page = filled.page("/dataset/casos-nuevos", "es")
    texts = {text.strip() for text in re.findall(r">([^<>]+)<", page)}
    assert not {text for text in texts & english if len(text) > 3} - {"English"}


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("<main><h1>a</h1><h3>b</h3></main>", "a heading 3 under one of 1"),
        ("<main><h1>a</h1><a href='/'></a></main>", "without words"),
        ("<main><h1>a</h1><table><tr><th>x</th></tr></table></main>", "without a scope"),
        ("<main><h1>a</h1><input id='x'></main>", "without a label"),
        ("<main><h1 id='a'>a</h1><p id='a'>b</p></main>", "2 times"),
        ("<main><h1>a</h1><svg></svg></main>", "neither named nor hidden"),
        ("<main><h1>a</h1><div class='scroll'></div></main>", "cannot be reached by key"),
        ("<main><h1>a</h1><p>a<ul><li>b</li></ul></p></main>", "in a paragraph"),
        ("<main><h1>a</h1><a href='javascript:x'>b</a></main>", "an address that is none"),
        ("<main><h1>a</h1><img src='/x'></main>", "without alt"),
        ("<main><h1>a</main>", "never closed"),
    ],
)
def test_the_checks_see_what_is_wrong(broken: str, fault: str) -> None:
    assert any(fault in one for one in faults(f'<html lang="es"><title>x</title>{broken}</html>')), faults(broken)


# Text on its ground, as the style sheet pairs them; and what is drawn, with its ground.
PAIRS = [
    ("ink", "paper"), ("ink", "ground"), ("ink", "foot"), ("quiet", "paper"), ("quiet", "ground"), ("head", "paper"),
    ("head", "ground"), ("link", "paper"), ("link", "ground"), ("link", "foot"), ("on-deep", "deep"), ("soft-on-deep", "deep"),
    ("on-button", "button"), ("on-button", "button-over"), ("on-tint", "tint"), ("on-sun", "sun"), ("on-good", "good"),
    ("on-bad", "bad"),
]  # fmt: skip
DRAWN = [
    ("bar", "paper"),
    ("bar-late", "paper"),
    ("bar-late", "bar-rest"),
    ("bar", "bar-rest"),
    ("edge", "paper"),
    ("sun", "deep"),
]


def colours() -> dict[str, dict[str, str]]:
    """Give the style sheet's colours in the light and in the dark."""
    text = CSS.read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")[:2]
    read = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", part)) for part in (light, dark.partition("}\n}")[0])]
    return {"light": read[0], "dark": {**read[0], **read[1]}}


def luminance(colour: str) -> float:
    """Give a colour's relative luminance (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_told_apart(scheme: str) -> None:
    known = colours()[scheme]
    weak = [(pair, round(contrast(known[pair[0]], known[pair[1]]), 2)) for pair in PAIRS
            if contrast(known[pair[0]], known[pair[1]]) < 4.5]  # fmt: skip
    weak += [(pair, round(contrast(known[pair[0]], known[pair[1]]), 2)) for pair in DRAWN
             if contrast(known[pair[0]], known[pair[1]]) < 3]  # fmt: skip
    assert not weak
    assert contrast("#000", "#fff") == pytest.approx(21) and contrast("#777", "#fff") < 4.5


def test_every_colour_of_the_style_sheet_is_one_of_the_pairs() -> None:
    rules = CSS.read_text(encoding="utf-8").partition("* { box-sizing")[2]
    assert not re.findall(r"#[0-9a-f]{3,8}\b", rules), (
        "colours are named at the top, so that their contrast is reckoned"
    )
    paired = {name for pair in (*PAIRS, *DRAWN) for name in pair} | {"line"}
    assert set(re.findall(r"var\(--([\w-]+)\)", rules)) <= paired


def test_the_style_sheet_is_light() -> None:
    assert CSS.stat().st_size < 16_000 and "@import" not in CSS.read_text(encoding="utf-8")
