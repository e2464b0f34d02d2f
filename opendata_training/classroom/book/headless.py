"""A notebook run from top to bottom without a browser."""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, translator
from ..settings_for_now import set_for_now

_ = translator("book")
# The kernel says nothing for its makers, and keeps no history, which would have the name of an own file.
_KERNEL = ["--IPKernelApp.log_level=50", "--HistoryManager.enabled=False"]
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


@dataclass(frozen=True)
class Ran:
    """A notebook that was run.

    Parameters:
        notebook: it, with what its cells showed, and without notes on this machine.
        error: what stopped it before its end; None where nothing did.
    """

    notebook: dict[str, Any]
    error: Exception | None = None

    @property
    def kind(self) -> str:
        """The kind of the error that stopped it, as ValueError; "" where nothing did."""
        return str(getattr(self.error, "ename", ""))


def need_runner() -> None:
    """Stop before anything is begun, where what runs notebooks and makes pages of them is not installed.

    Raises:
        Problem: when it is not.
    """
    try:
        import ipykernel  # noqa: F401
        import mistune  # noqa: F401
        import papermill  # noqa: F401
    except ImportError as error:
        raise Problem(
            _(
                "To run notebooks, JupyterLab and papermill are needed. Run make setup, or install opendata-training[lab]."
            )
        ) from error


def run_notebook(
    cells: Sequence[dict[str, Any]], at: Path, folder: Path, parameters: Mapping[str, Any] | None = None
) -> Ran:
    """Run cells in a kernel that speaks the language in use.

    Parameters:
        cells: the notebook's cells, texts in the language in use.
        at: where the notebook is put while it runs; what comes of it is put beside it.
        folder: the folder that the kernel works in.
        parameters: what the cell with the tag ``parameters`` gets; none where nothing is told.
    """
    import papermill
    from papermill.exceptions import PapermillExecutionError

    metadata = {**_METADATA, "opendata": {"language": language()}}
    notebook = {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    at.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    target = at.with_suffix(".ran")
    stopped = None
    with set_for_now({"OPENDATA_LANG": language()}), _quiet():
        try:
            papermill.execute_notebook(str(at), str(target), parameters=dict(parameters or {}), cwd=str(folder),
                                       kernel_name="python3", progress_bar=False, extra_arguments=_KERNEL)  # fmt: skip
        except PapermillExecutionError as error:
            stopped = error
    return Ran(_without_machine(json.loads(target.read_text(encoding="utf-8"))), stopped)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what papermill and the kernel's client say for their makers off a person's terminal."""
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def _without_machine(notebook: dict[str, Any]) -> dict[str, Any]:
    """Give a notebook without papermill's notes, which name folders of this machine and change with each run."""
    notebook["metadata"].pop("papermill", None)
    cells = []
    for cell in notebook["cells"]:
        cell["metadata"].pop("papermill", None)
        cell["metadata"].pop("execution", None)
        # What papermill puts above a cell that failed; who ran it says it in plain words.
        if "papermill-error-cell-tag" not in cell["metadata"].get("tags", []):
            cells.append(cell)
    return {**notebook, "cells": cells}
