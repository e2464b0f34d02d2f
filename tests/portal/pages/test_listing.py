"""The list of datasets: what is asked for is found, filters go on and off, nobody is led to an empty page."""

from __future__ import annotations

import html
import re

import pytest

from .conftest import Filled

TITLE = re.compile(r'class="name"[^>]*><a href="/dataset/([^"]+)"')


def names(page: str) -> list[str]:
    return TITLE.findall(page)


def links(page: str, part: str) -> list[str]:
    found = re.search(part + r".*?</(?:ul|nav)>", page, re.S)
    return [html.unescape(one) for one in re.findall(r'href="([^"]+)"', found[0])] if found else []


def test_pages_hold_each_dataset_once_and_say_how_many_there_are(filled: Filled) -> None:
    first, second = filled.page("/"), filled.page("/?page=2")
    assert ">13</span>" in first and "Page 1 of 2" in first and "Page 2 of 2" in second
    assert len(names(first)) == 10 and len({*names(first), *names(second)}) == 13
    assert 'rel="prev"' not in first and 'rel="next"' not in second


@pytest.mark.parametrize("page", ["99", "100000000000000000000", "-1", "x"])
def test_a_page_that_is_not_there_leads_to_one_that_is(filled: Filled, page: str) -> None:
    answer = filled.app.test_client().get(f"/?page={page}", follow_redirects=True)
    assert answer.status_code == 200 and names(answer.text)


def test_each_count_of_a_filter_is_what_one_finds_with_it(filled: Filled) -> None:
    page = filled.page("/")
    found = re.findall(r'<li><a href="([^"]+)"><bdi>[^<]*</bdi> <span class="count">(\d+)</span>', page)
    assert len(found) > 12
    for url, count in found:
        behind = filled.page(html.unescape(url))
        assert f"{count} dataset" in behind, url
        assert 'aria-label="Filters in use"' in behind


def test_filters_join_and_come_off_one_by_one(filled: Filled) -> None:
    page = filled.page("/?organization=salud&theme=HEAL&q=casos")
    assert names(page) == ["casos-nuevos"] and "1 dataset" in page
    off = links(page, 'class="put-on"')
    assert off == ["/?theme=HEAL&q=casos", "/?organization=salud&q=casos", "/?q=casos"]
    assert "for “casos”" in page


def test_two_keywords_hold_together_and_a_link_keeps_nothing_it_should_not(filled: Filled) -> None:
    page = filled.page("/?tag=inspecciones&page=2&lang=en")
    both = [html.unescape(url) for url in re.findall(r'href="(/\?[^"]*regi[^"]*)"', page)]
    assert both and all(
        url.startswith("/?tag=inspecciones&tag=regi") and "page" not in url and "lang" not in url for url in both
    )
    assert names(filled.page("/?tag=inspecciones&tag=región 3")) == ["inspecciones-03"]


def test_themes_and_rhythms_are_words_in_the_language_of_the_page(filled: Filled) -> None:
    assert "Population and society" in filled.page("/") and "every month" in filled.page("/")
    spanish = filled.page("/", "es")
    assert "Población y sociedad" in spanish and "cada mes" in spanish and "data-theme" not in spanish


def test_where_nothing_is_found_there_is_advice(filled: Filled) -> None:
    page = filled.page("/?q=nada&tag=inspecciones")
    assert "No dataset" in page and "Take a filter off." in page and "fewer words" in page
    assert 'href="/?q=nada"' in page, "the filter can be taken off"
    assert "fewer words" not in filled.page("/?tag=nothing")


@pytest.mark.parametrize(
    "path",
    [
        '/?tag="',
        "/?tag=%5C",
        "/?theme=*&format=)",
        "/?q=%22",
        "/?q=(((",
        "/?sort=x",
        "/?organization=a%22%20OR%20b",
        "/?q=%00",
    ],
)
def test_no_sign_in_an_address_is_an_accident(filled: Filled, path: str) -> None:
    filled.page(path)


def test_orders_change_the_order(filled: Filled) -> None:
    by_title, oldest = filled.page("/?sort=title"), filled.page("/?sort=oldest")
    assert names(by_title)[0] == "casos-nuevos" and names(oldest) != names(by_title)
    assert "best match" not in by_title and "best match" in filled.page("/?q=casos")


def test_hidden_drafts_are_for_those_who_may_see_them(filled: Filled) -> None:
    assert "No dataset" in filled.page("/?q=borrador") and "/dataset/borrador" not in filled.page("/organization/salud")
    page = filled.page("/?q=borrador", signed_in=True)
    assert names(page) == ["borrador"] and "Hidden draft" in page
    assert "Hidden draft" in filled.page("/dataset/borrador", signed_in=True)
    assert filled.app.test_client().get("/dataset/borrador").status_code == 404


def test_organizations_have_their_page(filled: Filled) -> None:
    page = filled.page("/organization")
    assert "Secretaría de Salud" in page and "Datasets: 7" in page
    own = filled.page("/organization/salud")
    assert len(names(own)) == 7 and "Cuida la salud de todos." in own and 'id="filter-organization"' not in own
    assert "/organization/salud?theme=HEAL" in own
    with filled.store.reading() as db:
        key = db.execute("SELECT id FROM organization WHERE name = 'salud'").fetchone()["id"]
    assert filled.app.test_client().get(f"/organization/{key}").headers["Location"].endswith("/organization/salud")
    assert filled.app.test_client().get("/organization/nobody").status_code == 404


def test_what_was_deleted_is_counted_no_more(empty: Filled) -> None:
    empty.act("package_create", name="one", owner_org="practice")
    assert "Datasets: 1" in empty.page("/organization")
    empty.act("package_delete", id="one")
    assert "Datasets: 0" in empty.page("/organization")


def test_an_empty_portal_says_how_to_begin(empty: Filled) -> None:
    assert "opendata publish publication --portal http://localhost/" in empty.page("/")
    assert "has published nothing yet" in empty.page("/organization/practice")
    assert "No department has sent" in empty.page("/plan")


def test_many_choices_are_folded_and_can_all_be_seen(filled: Filled) -> None:
    page = filled.page("/")
    assert "región 9" not in page.partition('id="filter-tag"')[2] and "Show all: Keyword" in page
    assert "región 9" in filled.page("/?all=tag").partition('id="filter-tag"')[2]
