"""One made-up learner's desk: their workspace, and what a person can do at it, done with the learner's own functions."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .... import files
from ....locale import language, use_language
from ....locale.notebooks import catalogues_of, source_of, translate
from ....reading import read
from ... import answers, checking, steps
from ...cards import Card
from ...settings_for_now import set_for_now
from ...tasks import Task, find_task, find_unit

UNIT = "2.1"


@contextmanager
def sitting_at(folder: Path, workspace: Path, spoken: str, **environment: str) -> Iterator[None]:
    """Work in a folder, a workspace and a language, as a learner's kernel does; all is as before afterwards."""
    here, said = Path.cwd(), language()
    with set_for_now({"OPENDATA_WORKSPACE": str(workspace), **environment}):
        os.chdir(folder)
        use_language(spoken)
        try:
            yield
        finally:
            use_language(said)
            os.chdir(here)


class Desk:
    """A learner's desk.

    Parameters:
        workspace: their workspace.
        language: "es" or "en".
        exercise: the released notebook, in English.
    """

    def __init__(self, workspace: Path, learner: str, language: str, exercise: dict[str, Any]) -> None:
        self.workspace, self.language = workspace, language
        self.unit = find_unit(UNIT)
        self.folder = workspace / "exercises" / self.unit.folder
        self.notebook = translate(
            exercise, catalogues_of(f"exercises/{self.unit.folder}/{self.unit.folder}.ipynb"), language
        )
        note = json.dumps({"learner": learner, "language": language}, ensure_ascii=False)
        files.write_text(workspace / ".opendata" / "workspace.json", note)
        self.save()

    def save(self) -> None:
        """Save the notebook as it is now."""
        text = json.dumps(self.notebook, ensure_ascii=False, indent=1) + "\n"
        files.write_text(self.folder / f"{self.unit.folder}.ipynb", text)

    def cell(self, name: str) -> dict[str, Any]:
        """Give the notebook's cell of an id."""
        found: dict[str, Any] = next(cell for cell in self.notebook["cells"] if cell["id"] == name)
        return found

    def example(self, name: str, mistake: str = "") -> dict[str, str]:
        """Give the answers to a task that show a mistake, the right ones without.

        They are the examples that the task itself declares and that its tests prove. What a task of publishing asks for
        has no right example, because its answer is the receipt: there the first one is what a careful person writes.
        """
        task = find_task(name)
        work = checking.work_of(task)
        fitting = [example for example in task.examples if example.mistake == mistake]
        if not fitting and not mistake:
            fitting = list(task.examples)
        return fitting[0].answers(work)

    def in_words(self, task: Task, texts: dict[str, str]) -> dict[str, str]:
        """Give answers as a person writes them in the sheet: the words of a choice in their language, not its code."""
        said = dict(texts)
        for item in task.items:
            meant = item.understand(texts.get(item.key, ""))
            for choice in item.choices:
                if choice.code == meant:
                    said[item.key] = str(choice.words)
        return said

    def write(self, names: str, mistake: str = "") -> None:
        """Write the answers of tasks (their letters) into the sheet."""
        for letter in names:
            task = find_task(f"{UNIT}.{letter}")
            answers.answer(task.id, **self.in_words(task, self.example(task.id, mistake)))

    def write_as_code(self, names: str) -> None:
        """Fill in the code lines of tasks (their letters) in the notebook and run them."""
        for letter in names:
            task = find_task(f"{UNIT}.{letter}")
            texts = self.example(task.id)
            words = ", ".join(f"{key}={json.dumps(value, ensure_ascii=False)}" for key, value in texts.items())
            cell = self.cell(f"answer-{letter}")
            lines = source_of(cell).split("\n")
            place = next(n for n, line in enumerate(lines) if line.startswith("answer("))
            cell["source"] = "\n".join([*lines[:place], f'answer("{task.id}", {words})'])
            answers.answer(task.id, **texts)
        self.save()

    def answer_from_clean(self) -> None:
        """Answer the question of task f with what the clean file says, right or wrong, as a pivot table shows it."""
        import pandas as pd

        frame = read(self.folder / steps.CLEAN).frame
        totals = pd.to_numeric(frame["Delitos"]).groupby(frame["Cve. Municipio"]).sum()
        answers.answer(f"{UNIT}.f", municipality_key=totals.idxmax(), total=int(totals.max()))

    def clean(self) -> Card:
        """Run the recipe that is in the sheet."""
        return steps.clean(UNIT)

    def publish(self) -> Card:
        """Publish the clean file on a practice portal of one's own."""
        from ....portal import serve_in_thread

        self.write("g")
        with (
            serve_in_thread(self.workspace / ".opendata" / "portal") as portal,
            sitting_at(
                self.folder, self.workspace, self.language, OPENDATA_PORTAL=portal.url, OPENDATA_TOKEN=portal.token
            ),
        ):
            return steps.publish_practice(UNIT)

    def open_and_save(
        self, name: str, *, opened_as: str = "utf-8-sig", saved_as: str = "utf-8", delimiter: str = ",", blank: str = ""
    ) -> None:
        """Open a CSV file in a spreadsheet program and save it, with what that does to it.

        Parameters:
            name: the file in the exercise's folder.
            opened_as: the encoding that the program took it to be in.
            saved_as: the one it saves in.
            delimiter: the sign it writes between cells.
            blank: what was put in blank cells by find and replace.
        """
        path = self.folder / name
        text = path.read_bytes().decode(opened_as, errors="replace")
        rows = [[cell or blank for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
        files.write_bytes(path, out.getvalue().encode(saved_as))
