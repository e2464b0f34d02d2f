"""What a learner has done so far, kept in one small file of the workspace across restarts."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from .. import files
from ..locale import translator
from . import places
from .cards import Card
from .tasks import State, Task, units

_ = translator("classroom")
NAME = "progress.json"


def load() -> dict[str, Any]:
    """Read the progress as {task: {state, tries, hints, code}}; {} when there is none.

    A damaged file is put aside as it is, never thrown away.
    """
    path = places.state_file(NAME)
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(found, dict):
            return {task: _usable(facts) for task, facts in found.items() if isinstance(facts, dict)}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        pass
    with suppress(OSError):
        if path.is_file():
            path.replace(path.with_suffix(".damaged.json"))
    return {}


def _usable(facts: dict[str, Any]) -> dict[str, Any]:
    """Leave out what was written over by hand and counts nothing any more."""
    counts = {name: facts[name] for name in ("tries", "hints") if type(facts.get(name)) is int and facts[name] >= 0}
    return {name: value for name, value in facts.items() if name not in ("tries", "hints")} | counts


def _change(task: str, **facts: Any) -> None:
    if places.grading():
        return
    known = load()
    known.setdefault(task, {}).update(facts)
    files.write_text(places.state_file(NAME), json.dumps(known, indent=1, ensure_ascii=False))


def of(task: str) -> dict[str, Any]:
    """Give what is known of one task."""
    found = load().get(task, {})
    return found if isinstance(found, dict) else {}


def note_outcome(task: Task, state: State) -> int:
    """Count a check of a task and keep its state; a task once correct stays done.

    Returns:
        How many attempts there have been that were not yet right, this one included.
    """
    before = of(task.id)
    tries = int(before.get("tries", 0)) + (state == "not-yet")
    done = bool(before.get("done")) or state == "correct"
    _change(task.id, state=state, tries=tries, done=done)
    return tries


def next_hint(task: str) -> int:
    """Count a hint asked for and give its place on the ladder, 0 to 2; the last is repeated."""
    asked = int(of(task).get("hints", 0))
    _change(task, hints=asked + 1)
    return min(asked, 2)


def code_line(task: str) -> dict[str, str] | None:
    """Give what a task's code line last wrote, or None."""
    found = of(task).get("code")
    return found if isinstance(found, dict) else None


def note_code_line(task: str, texts: dict[str, str]) -> None:
    """Keep what a task's code line wrote."""
    _change(task, code=texts)


def progress() -> Card:
    """Show how far the learner has come, unit by unit, as a bar and in words."""
    if places.grading():
        return Card.note(_("Progress is kept in the workspace; it is not handed in."))
    known = load()
    lines, done_in_all, all_tasks = [], 0, 0
    for unit in units():
        done = sum(bool(known.get(task.id, {}).get("done")) for task in unit.tasks)
        done_in_all, all_tasks = done_in_all + done, all_tasks + len(unit.tasks)
        lines.append(_("{unit} {title}: {done} of {count} tasks", unit=unit.id, title=unit.title, done=done,
                       count=len(unit.tasks)))  # fmt: skip
        remaining = [task.id for task in unit.tasks if not known.get(task.id, {}).get("done")]
        if done and remaining:
            lines.append(_("Next: {task}", task=remaining[0]))
    share = done_in_all / all_tasks if all_tasks else 0.0
    return Card("note", _("Your progress: {share:.0%}", share=share), tuple(lines), bar=share)
