"""The lessons as pages: for everybody, small, and whole without a script or a network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opendata_training.classroom.book import pages, style
from opendata_training.classroom.book.html import Markdown
from opendata_training.classroom.book.lessons import Lesson, read_lesson, read_lessons
from opendata_training.classroom.book.outputs import for_everybody, shown
from opendata_training.classroom.tasks import find_unit, units
from opendata_training.cli import main
from opendata_training.locale import LANGUAGES, use_language
from opendata_training.locale.notebooks import source_of
from tests.notebooks.accessibility import without_code
from tests.portal.pages._looking import Page, faults
from tests.portal.pages.test_accessibility import contrast

# What a page without outputs may weigh on a poor line, in bytes.
MOST_WEIGHT = 150_000


@pytest.fixture(scope="module", params=LANGUAGES)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(f"pages-{request.param}")
    use_language(request.param)
    try:
        pages.write_pages(read_lessons(), folder)
    finally:
        use_language(None)
    return folder


def test_every_unit_has_a_page_and_the_list_leads_to_it(written: Path) -> None:
    index = Page((written / pages.INDEX).read_text(encoding="utf-8"))
    linked = {one.attributes["href"] for one in index.of("a")}
    for unit in units():
        assert pages.file_of(unit.id) in linked
        assert (written / pages.file_of(unit.id)).is_file()


def test_every_page_is_for_everybody(written: Path) -> None:
    for path in sorted(written.glob("*.html")):
        found = faults(path.read_text(encoding="utf-8"))
        # The pages lie beside each other, so that their addresses are names of files.
        assert [one for one in found if not re.fullmatch(r"an address that is none: [\w-]+\.html", one)] == [], (
            path.name
        )


def test_every_page_is_small_and_needs_nothing_from_elsewhere(written: Path) -> None:
    for path in sorted(written.glob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert len(text.encode()) < MOST_WEIGHT
        assert not re.search(r"<link|<iframe|@import|url\(|<script src|<img[^>]+src=\"(?!data:)", text), path.name


def test_every_picture_of_a_lesson_is_on_its_page() -> None:
    for lesson in read_lessons():
        texts = [without_code(source_of(cell)) for cell in lesson.cells if cell["cell_type"] == "markdown"]
        wanted = sum(len(re.findall(r"!\[[^\]]*\]\(", text)) for text in texts)
        # A picture that is too large for a poor line is left out: make it smaller.
        assert pages.page_of(lesson).count("<img ") == wanted, lesson.unit.id


def test_links_between_pages_lead_somewhere(written: Path) -> None:
    for path in sorted(written.glob("*.html")):
        for one in Page(path.read_text(encoding="utf-8")).of("a"):
            address = one.attributes["href"]
            if not address.startswith(("#", "http", "mailto:")):
                assert (written / address).is_file(), (path.name, address)


def test_a_page_alone_has_no_link_to_pages_that_are_not_there(tmp_path: Path) -> None:
    pages.write_pages(read_lessons(["2.2"]), tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"2-2.html", pages.INDEX, pages.MAP}
    text = (tmp_path / "2-2.html").read_text(encoding="utf-8")
    assert "2-1.html" not in text and "<code>2-1.ipynb</code>" in text
    assert "exercises/2-2/2-2.ipynb" in text and 'href="../exercises' not in text


def test_colours_can_be_told_apart() -> None:
    known = style.COLOURS
    for text in ("ink", "quiet", "link"):
        assert contrast(known[text], known["paper"]) >= 7
    for ground in ("code", "think", "do", "know"):
        assert contrast(known["ink"], known[ground]) >= 7
        assert contrast(known["link"], known[ground]) >= 4.5
    for edge in ("think", "do", "know"):
        assert contrast(known[f"{edge}-edge"], known[edge]) >= 3


def markdown(tmp_path: Path) -> Markdown:
    return Markdown(pages.following(["2.1"]), tmp_path)


def test_a_paragraph_with_a_label_is_marked_and_another_is_not(tmp_path: Path) -> None:
    html = markdown(tmp_path).html("**Predict:** how many?\n\n**Only loud** words.\n\n**Cuidado:** no.")
    assert html.count('class="callout') == 2
    assert '<p class="callout think"><strong>Predict:</strong>' in html


def test_tables_have_scopes_and_no_empty_heading(tmp_path: Path) -> None:
    html = markdown(tmp_path).html("| | says |\n| --- | --- |\n| one | two |")
    assert '<td></td><th scope="col">says</th>' in re.sub(r"\s*\n\s*", "", html)
    assert '<th scope="row">one</th>' in html and 'role="region"' in html


def test_links_lead_to_pages_or_are_words(tmp_path: Path) -> None:
    html = markdown(tmp_path).html(
        "[a](2-1.ipynb) [b](../exercises/2-1/2-1.ipynb) [c](https://example.org) [d](9-9.ipynb)"
    )
    assert '<a href="2-1.html">a</a>' in html and "b (<code>exercises/2-1/2-1.ipynb</code>)" in html
    assert 'href="https://example.org">c</a>' in html and "d (<code>9-9.ipynb</code>)" in html


def test_an_address_that_is_its_own_words_is_not_printed_twice(tmp_path: Path) -> None:
    html = markdown(tmp_path).html("- The text: https://example.org/a?b=1&c=2")
    assert '<a href="https://example.org/a?b=1&amp;c=2" class="bare">https://example.org/a?b=1&amp;c=2</a>' in html


def test_a_small_picture_goes_into_the_page_and_a_large_one_stays_words(tmp_path: Path) -> None:
    (tmp_path / "small.png").write_bytes(b"x" * 100)
    (tmp_path / "large.png").write_bytes(b"x" * 100_000)
    html = markdown(tmp_path).html("![four bars](small.png) ![a map](large.png) ![gone](none.png)")
    assert 'alt="four bars" src="data:image/png;base64,' in html
    assert html.count("<img") == 1 and "a map" in html and "gone" in html


def test_headings_with_the_same_words_have_ids_of_their_own(tmp_path: Path) -> None:
    html = markdown(tmp_path).html("## Now yours\n\n## Now yours")
    assert 'id="now-yours"' in html and 'id="now-yours-2"' in html


def test_what_a_cell_showed_is_made_fit_for_a_page() -> None:
    frame = "<table><thead><tr><th></th><th>A</th></tr></thead><tbody><tr><th>0</th><td>1</td></tr></tbody></table>"
    html = for_everybody(f"<style>x</style><script>y</script><h2>Report</h2>{frame}")
    assert "<script" not in html and "<style" not in html and "<h2" not in html
    assert '<th scope="col">A</th>' in html and '<th scope="row">0</th>' in html and "<th></th>" not in html


def test_outputs_of_every_kind_are_shown_and_programs_own_words_are_not() -> None:
    cell = {"cell_type": "code", "outputs": [
        {"output_type": "stream", "name": "stdout", "text": ["a < b\n"]},
        {"output_type": "stream", "name": "stderr", "text": "warning"},
        {"output_type": "execute_result", "data": {"text/plain": ["VBox()"], "application/vnd.jupyter.widget-view+json": {}}},
        {"output_type": "display_data", "data": {"image/png": "AAAA\n"}},
        {"output_type": "error", "ename": "NameError", "evalue": "office"},
    ]}  # fmt: skip
    html = shown(cell)
    assert "a &lt; b" in html and "warning" not in html and "VBox" not in html
    assert (
        '<img alt="A picture that the cell draws" src="data:image/png;base64,AAAA">' in html
        and "NameError: office" in html
    )


def test_cells_for_an_own_file_and_raw_cells_are_not_on_the_page() -> None:
    lesson = read_lesson(find_unit("2.2"))
    mine = {
        "cell_type": "code",
        "id": "own-run",
        "metadata": {"tags": ["now-yours"]},
        "source": "now_yours()",
        "outputs": [],
    }
    raw = {"cell_type": "raw", "id": "raw", "metadata": {}, "source": "raw text"}
    text = pages.page_of(Lesson(lesson.unit, lesson.path, [*lesson.cells, mine, raw]))
    assert "now_yours()" not in text and "raw text" not in text


def test_the_command_writes_them_and_a_wrong_unit_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pages", "1-2", "-o", str(tmp_path / "out")]) == 0
    assert "3 pages" in capsys.readouterr().out
    assert main(["pages", "9.9", "-o", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["pages", "1.2", "-o", str(tmp_path / "file")]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_file_of_ones_own_is_never_written_over_and_a_page_is_made_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "index.html"
    mine.write_text("<p>my own page</p>", encoding="utf-8")
    assert main(["pages", "1.2", "-o", str(tmp_path)]) == 2
    assert "index.html" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"] and "my own" in mine.read_text(encoding="utf-8")
    assert main(["slides", "1.2", "-o", str(mine)]) == 2 and "my own" in mine.read_text(encoding="utf-8")
    mine.unlink()
    assert main(["pages", "1.2", "-o", str(tmp_path)]) == main(["pages", "1.2", "-o", str(tmp_path)]) == 0
