"""nbgrader's steps where ours differ: the kernel's environment, the language of task texts, no tests in feedback.

Imported only by what grades: it loads nbgrader.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbconvert.preprocessors.sanitize import SanitizeHTML
from nbgrader import preprocessors as stock

from ...locale import catalogue
from ...locale.notebooks import catalogues_of, language_of, pieces
from ..settings_for_now import set_for_now

#: The trainer's own settings that a learner's code has no business with while it is graded.
_OUT_OF_REACH = ("OPENDATA_WORKSPACE", "OPENDATA_PORTAL", "OPENDATA_TOKEN")

WIDGET = "application/vnd.jupyter.widget-view+json"


@contextmanager
def grading_environment(language: str) -> Iterator[None]:
    """Let kernels started inside know that they are being graded, and keep the trainer's token out of their reach.

    Parameters:
        language: of the submission; its cards are said in it, whatever the trainer's is.
    """
    changes = {**dict.fromkeys(_OUT_OF_REACH), "OPENDATA_GRADING": "1", "OPENDATA_LANG": language}
    with set_for_now(changes):
        yield


class Execute(stock.Execute):
    """Runs a submission's cells with OPENDATA_GRADING=1, set only here so that no learner's kernel inherits it."""

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> Any:
        """Run all cells of a notebook."""
        with grading_environment(language_of(nb)):
            return super().preprocess(nb, resources, km=km)


class OverwriteCells(stock.OverwriteCells):
    """Restores locked cells as nbgrader does, and then says their text in the language of the submission.

    nbgrader puts the source's English text (with its mark scheme) over every locked markdown cell whose words differ,
    so a Spanish submission would come back with English questions over Spanish answers.
    """

    def preprocess(self, nb: Any, resources: Any) -> Any:
        """Restore the cells of a notebook."""
        nb, resources = super().preprocess(nb, resources)
        if language_of(nb) == "en":
            return nb, resources
        # By the English text alone: a cell that was deleted and restored has lost its id.
        said: dict[str, str] = {}
        for name in catalogues_of(f"solutions/{self.assignment_id}/{self.notebook_id}.ipynb"):
            said |= {english: spanish for (_context, english), spanish in catalogue(f"notebooks/{name}").items()}
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("locked"):
                for _context, english in pieces(cell):
                    cell.source = cell.source.replace(english, said.get(english, english), 1)
        return nb, resources

    def missing_cell_transform(self, source_cell: Any, max_score: float, **kind: bool) -> Any:
        """Restore a deleted cell; a text comes back as it was, without nbgrader's English remark in front."""
        cell = super().missing_cell_transform(source_cell, max_score, **kind)
        if cell.cell_type == "markdown":
            cell.source = source_cell.source
        return cell


class SaveAutoGrades(stock.SaveAutoGrades):
    """Saves the marks as nbgrader does, without its remark "No response." on code lines that were left blank.

    Who answered in the form or in a spreadsheet leaves every code line blank and has all the same responded.
    """

    def _add_comment(self, cell: Any, resources: Any) -> None:
        if cell.cell_type != "code":
            super()._add_comment(cell, resources)


class LeaveOutWidgets(stock.NbGraderPreprocessor):
    """Takes forms and buttons out of a page: without a kernel all that is left of them is a line of code."""

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> Any:
        """Keep a cell's other outputs."""
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if WIDGET not in output.get("data", {})]
        return cell, resources


SANITIZE = [
    stock.ClearOutput,
    stock.DeduplicateIds,
    stock.OverwriteKernelspec,
    OverwriteCells,
    stock.CheckCellMetadata,
]
AUTOGRADE = [
    Execute,
    stock.IgnorePattern,
    stock.LimitOutput,
    SaveAutoGrades,
    stock.AssignLatePenalties,
    stock.CheckCellMetadata,
]
#: Hidden tests name the seed that marks come from, and a rubric's notes are for who grades; nbgrader's pages show both.
FEEDBACK = [
    stock.GetGrades,
    stock.ClearHiddenTests,
    stock.ClearMarkScheme,
    LeaveOutWidgets,
    SanitizeHTML,
    CSSHTMLHeaderPreprocessor,
]
