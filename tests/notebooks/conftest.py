"""Notebooks of the tree, and a workspace with a practice portal to run them in."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from opendata_training.locale.notebooks import catalogues_of, translate

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es")


def notebooks(*folders: str) -> list[Path]:
    return sorted(
        path.relative_to(ROOT)
        for folder in folders
        for path in (ROOT / folder).rglob("*.ipynb")
        if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
    )


def in_language(path: Path, language: str) -> dict[str, Any]:
    notebook = json.loads((ROOT / path).read_text(encoding="utf-8"))
    return translate(notebook, catalogues_of(path), language)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An English and a Spanish learner's workspace look the same but for the words, so one place serves."""
    from opendata_training.portal import serve_in_thread

    folder = tmp_path / "workspace"
    (folder / ".opendata").mkdir(parents=True)
    (folder / ".opendata" / "workspace.json").write_text('{"learner": "test"}', encoding="utf-8")
    # Kernels find their own programs and keep their history out of the person's home.
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("OPENDATA_WORKSPACE", str(folder))
    monkeypatch.delenv("OPENDATA_GRADING", raising=False)
    with serve_in_thread(tmp_path / "portal") as portal:
        monkeypatch.setenv("OPENDATA_PORTAL", portal.url)
        monkeypatch.setenv("OPENDATA_TOKEN", portal.token)
        yield folder


def execute(notebook: dict[str, Any], at: Path, language: str, **parameters: Any) -> dict[str, Any]:
    """Run a notebook with papermill in its folder and give what came out; a failing cell raises."""
    import papermill

    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    out = at.with_name(f"{at.stem}-ran.ipynb")
    before = os.environ.get("OPENDATA_LANG")
    os.environ["OPENDATA_LANG"] = language
    try:
        papermill.execute_notebook(
            str(at), str(out), parameters=parameters, cwd=str(at.parent), kernel_name="python3", progress_bar=False
        )
    finally:
        if before is None:
            del os.environ["OPENDATA_LANG"]
        else:
            os.environ["OPENDATA_LANG"] = before
    ran: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    out.unlink()
    return ran
