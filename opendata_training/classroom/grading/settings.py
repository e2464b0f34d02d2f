"""The settings nbgrader works with, the same from our commands, from nbgrader's own and from formgrader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...locale.notebooks import EMPTY_ANSWER

#: What takes the place of a solution in code: nothing, because the blank call above it is what a learner fills in.
CODE_STUB = {"python": ""}
#: Seconds one cell may take before it is stopped.
CELL_SECONDS = 60

#: What our own cards, tables and pictures are made of, and nothing that runs, loads or covers the page. Of SVG only shapes:
#: with style, title or foreignObject in the list, a text could be made to come out of the cleaning as a tag.
SAFE_TAGS = (
    "a abbr b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i kbd li ol p path pre progress "
    "rect s section small span strong sub summary sup svg table tbody td tfoot th thead tr ul"
)


def _of_a_shape(_tag: str, name: str, value: str) -> bool:
    """Allow a shape's form and plain colours; a colour may also be the address of a picture, which a page must not fetch."""
    return name in ("d", "width", "height") or (name in ("fill", "stroke") and value.startswith("#"))


SAFE_ATTRIBUTES: dict[str, Any] = {
    "*": ["style", "role", "lang", "aria-hidden", "aria-label", "scope"],
    "a": ["href", "title"],
    "details": ["open"],
    "path": _of_a_shape,
    "progress": ["max", "value"],
    "rect": _of_a_shape,
    "svg": ["viewBox", "viewbox", "width", "height"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan"],
}
SAFE_STYLES = (
    "accent-color background-color border border-bottom border-collapse border-left color cursor font-size font-weight "
    "height line-height margin max-width overflow-x padding text-align vertical-align white-space width"
)


def settings(root: Path, course: Path) -> Any:
    """Give nbgrader's settings for one course, as a traitlets Config.

    Parameters:
        root: the folder nbgrader looks for everything in.
        course: where what learners submit, the gradebook and what comes of grading are kept.

    Returns:
        The settings; each one below was tried with nbgrader 0.9.6.
    """
    from traitlets.config import Config

    from . import preprocessors

    config = Config()
    directory = config.CourseDirectory
    directory.root = str(root)
    directory.source_directory = "solutions"
    directory.release_directory = "exercises"
    # A folder inside the root is named relative to it: nbgrader makes a regular expression of these names.
    for step in ("submitted", "autograded", "feedback"):
        folder = course / step
        name = str(folder.relative_to(root)) if folder.is_relative_to(root) else str(folder)
        setattr(directory, f"{step}_directory", name)
    directory.db_url = f"sqlite:///{course / 'gradebook.db'}"
    # Checkpoints and receipts of a spreadsheet's open files are no part of a submission.
    directory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", ".~lock.*#", "~$*", ".opendata"]

    config.ClearSolutions.code_stub = CODE_STUB
    config.ClearSolutions.text_stub = EMPTY_ANSWER
    # A deleted test cell comes back instead of failing the whole notebook.
    config.OverwriteCells.add_missing_cells = True
    config.OverwriteCells.missing_cell_notification = "{cell_id}: was missing, put back / faltaba, se repuso\n\n"
    # Otherwise a learner tags the test cell `skip-execution` and gets full marks.
    config.Execute.skip_cells_with_tag = ""
    config.Execute.timeout = CELL_SECONDS
    config.Execute.shutdown_kernel = "immediate"
    # Silences a warning a kernel; a warning in a test cell would score 0.
    config.KernelManager.transport_encryption = "auto"
    config.Autograde.sanitize_preprocessors = preprocessors.SANITIZE
    config.Autograde.autograde_preprocessors = preprocessors.AUTOGRADE
    config.GenerateFeedback.preprocessors = preprocessors.FEEDBACK
    # A learner's markdown may hold a script, and nbgrader's pages show it as it is.
    config.SanitizeHTML.enabled = True
    config.SanitizeHTML.tags = SAFE_TAGS.split()
    config.SanitizeHTML.attributes = SAFE_ATTRIBUTES
    config.SanitizeHTML.styles = SAFE_STYLES.split()
    return config
