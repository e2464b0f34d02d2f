"""The project's own files agree with each other: environment, locks, notebooks, start.py."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from importlib import import_module
from inspect import ismodule
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
CARD = {"jupyterlab", "nbgrader", "pandas", "matplotlib", "ipywidgets", "papermill"}
LOCKS = ("requirements.lock", "requirements-test.lock")
NOTEBOOKS = sorted(
    path
    for folder in ("curriculum", "exercises", "solutions")
    for path in (ROOT / folder).rglob("*.ipynb")
    if ".ipynb_checkpoints" not in path.parts
)


def project() -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as stream:
        return tomllib.load(stream)["project"]


def plain(requirement: str) -> str:
    """Give a requirement's name alone, spelt as indexes compare names."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def locked(name: str) -> dict[str, set[str]]:
    """Give {name: versions}; a universal lock may pin two versions for two Pythons."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace() and not line.startswith("#"):
            package, _, version = line.partition("==")
            found.setdefault(plain(package), set()).add(version.split()[0])
    return found


def test_environment_names_the_cards_packages_and_leaves_versions_to_pyproject() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    words = [word for word in environment["dependencies"] if isinstance(word, str)]
    pip = next(word["pip"] for word in environment["dependencies"] if isinstance(word, dict))
    facts = project()
    assert {word for word in words if not word.startswith("python")} == CARD | {"pip"}
    assert f"python{facts['requires-python']}" in words
    assert pip == ["-e .[lab,grading]"]
    extras = facts["optional-dependencies"]
    assert {plain(word) for word in [*facts["dependencies"], *extras["lab"], *extras["grading"]]} >= CARD


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_names_versions_and_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links|trusted-host", text)
    for block in re.split(r"\n(?=[a-z0-9])", text.strip()):
        assert re.match(r"[a-z0-9._\[\]-]+==[^ ]+( ;.*)? \\\n    --hash=sha256:[0-9a-f]{64}", block), block[:80]


def test_locks_hold_what_pyproject_asks_for_and_agree() -> None:
    facts, base, tests = project(), locked(LOCKS[0]), locked(LOCKS[1])
    extras = facts["optional-dependencies"]
    assert {plain(word) for word in [*facts["dependencies"], *extras["lab"], *extras["grading"]]} <= set(base)
    assert {plain(word) for word in extras["test"]} <= set(tests)
    assert {name: tests.get(name) for name in base} == base


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_notebooks_are_stored_as_nobody_ran_them(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        assert cell.get("id"), "a cell has no id"
        assert not cell.get("outputs"), cell["id"]
        assert cell.get("execution_count") is None, cell["id"]
        assert not {"execution", "collapsed", "scrolled"} & set(cell["metadata"]), cell["id"]
    assert "widgets" not in notebook["metadata"]


def test_start_needs_nothing_but_python() -> None:
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


@pytest.mark.parametrize("version", [(3, 6), (3, 11)])
def test_start_is_read_by_old_pythons_too_so_that_they_can_say_which_is_needed(version: tuple[int, int]) -> None:
    text = (ROOT / "start.py").read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=version)
    check = next(node.lineno for node in tree.body if isinstance(node, ast.If))
    assert "version_info" in text.splitlines()[check - 1]
    # Before the check, only what an old Python can run: annotations such as dict[str, str] would stop it.
    before = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.lineno < check]
    assert {node.name for node in before} == {"language", "tell"}
    assert "from __future__" not in text


def test_every_sentence_of_start_is_said_in_both_languages() -> None:
    tree = ast.parse((ROOT / "start.py").read_text(encoding="utf-8"))
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tell", "SetUpError")
    ]
    assert len(calls) > 8
    for call in calls:
        assert len(call.args) == 2
        assert ast.dump(call.args[0]) != ast.dump(call.args[1]) or isinstance(call.args[0], ast.Name)


def test_the_double_click_file_is_one_that_windows_reads() -> None:
    data = (ROOT / "start-learning.bat").read_bytes()
    data.decode("ascii")
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert b"start.py learn" in data


@pytest.mark.parametrize("package", ["opendata_training", "opendata_training.classroom"])
def test_no_module_takes_the_place_of_a_name_that_is_offered(package: str) -> None:
    """A module that is loaded stands in its package under its own name, and would hide a function of that name."""
    offering = import_module(package)
    inside = {one.name for one in iter_modules(offering.__path__)}
    hidden = {name for name in offering.__all__ if name in inside and not ismodule(getattr(offering, name))}
    # These are where the function of their name lives: it is loaded with it and takes the place.
    hidden -= {name for name in hidden if getattr(offering, name).__module__ == f"{package}.{name}"}
    assert not hidden
