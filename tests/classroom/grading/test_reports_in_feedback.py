"""Reports and scorecards that a cell shows come out of the cleaning of feedback pages as they are, and nothing else does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opendata_training.classroom.grading import nbgrader_run, settings
from opendata_training.classroom.vaccination import vaccination
from opendata_training.validation import validate
from opendata_training.validation.scorecard import scorecard


def cleaned(html: str, tmp_path: Path) -> str:
    nbgrader_run.need_nbgrader()
    from nbconvert.preprocessors.sanitize import SanitizeHTML

    config = settings.settings(tmp_path, tmp_path / "course")
    return str(SanitizeHTML(config=config).sanitize_html_tags(html))


@pytest.mark.parametrize("kind", ["report", "scorecard"])
def test_what_a_cell_shows_keeps_its_picture(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(vaccination(2014).data)
    html = validate(path)._repr_html_() if kind == "report" else scorecard(path)._repr_html_()
    shown = cleaned(html, tmp_path)
    assert not re.search(r"&lt;/?[a-z]", shown)
    # The same pieces in the same order: nothing was cut out or turned into words.
    assert re.findall(r"<(\w+)", shown) == re.findall(r"<(\w+)", html)
    for name in ("d", "fill", "aria-label", "width"):
        assert shown.count(f" {name}=") == html.count(f" {name}=")


@pytest.mark.parametrize(
    "html",
    [
        '<svg onload="steal()"><path d="M0 0"/></svg>',
        "<svg><script>steal()</script></svg>",
        '<svg><a xlink:href="javascript:steal()"><rect width="9"/></a></svg>',
        '<svg></p><style><p title="</style><img src=x onerror=steal()>">',
        '<svg><foreignObject><iframe src="javascript:steal()"></iframe></foreignObject></svg>',
        '<svg><rect fill="url(https://example.org/x)" onclick="steal()"/><use href="https://example.org/x#y"/></svg>',
        '<section onmouseover="steal()">said</section>',
    ],
)
def test_a_picture_can_carry_nothing_that_runs(html: str, tmp_path: Path) -> None:
    shown = cleaned(html, tmp_path)
    tags = re.findall(r"<[^>]*>", shown)
    assert not re.search(r"<(script|style|iframe|img|use|foreignobject)\b", shown, re.IGNORECASE)
    assert not any(re.search(r"\son\w+\s*=|javascript:|example\.org", tag) for tag in tags)
