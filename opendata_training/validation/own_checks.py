"""A check of one's own, written in Python as one file of a few lines.

The file needs no more than a function::

    \"\"\"Totals below zero\"\"\"

    def find(subject):
        column = subject.named("Total")
        yield subject.cells(column, column.where(lambda text: text.startswith("-")))

It may say what the checks in `checks` say, in plain strings: CODE, SEVERITY, LABEL, MESSAGE, WHAT_TO_DO; and have examples of its
own, CAUGHT and LEFT_ALONE, the text of a small CSV each, on which it is tried when it is loaded. It is a program like any other: it
runs with the rights of whoever runs it.
"""

from __future__ import annotations

import io
import os
import re
import string
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from .. import families
from ..errors import Problem
from ..files import refuse_special, trouble
from ..locale import Words, translator
from .finding import SEVERITIES, Hits, Place
from .rules.loading import severity
from .subject import Subject

_ = translator("validation")
Source = str | os.PathLike[str] | ModuleType | Callable[[Subject], Any]
CHECKS = "opendata_training.validation.checks"
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
WHAT_TO_DO = Words(
    en="Correct the cells that this check of your own names, or the check where it asks too much.",
    es="Corrige las celdas que señala esta revisión propia, o la revisión si pide demasiado.",
)


@dataclass(frozen=True)
class Own:
    """The file that a check came from, which is what a learner looks at when it stops.

    Parameters:
        name: what to call it in sentences.
        path: where its lines are; "" when nobody knows.
    """

    name: str
    path: str

    def stopped(self, error: BaseException) -> Problem:
        """Say what stopped the check, with the line in its file."""
        if isinstance(error, Problem):
            return error
        line = error.lineno if isinstance(error, SyntaxError) and error.filename == self.path else None
        for frame in traceback.extract_tb(error.__traceback__):
            line = frame.lineno if frame.filename == self.path else line
        why = f"{type(error).__name__}: {error.msg if isinstance(error, SyntaxError) else error}"
        why = " ".join(why.split())[:300]
        if line is None:
            return Problem(_("The check {check} stopped ({why}). Correct it and try again.", check=self.name, why=why))
        return Problem(_("The check {check} stopped at line {line} ({why}). Correct that line and try again.", check=self.name,
                         line=line, why=why))  # fmt: skip


def load(sources: Sequence[Source]) -> list[ModuleType]:
    """Load checks of one's own.

    Parameters:
        sources: the files of the checks; or modules, or their functions ``find`` alone.

    Raises:
        Problem: when one cannot be loaded, lacks its function, or has a code that another check has.
    """
    taken = {families.member(CHECKS, name).CODE for name in families.member_names(CHECKS)}
    made = []
    for source in sources:
        check = _made(source)
        if check.CODE in taken:
            raise Problem(
                _('A check with the code "{code}" is there already. Give yours another CODE.', code=check.CODE)
            )
        taken.add(check.CODE)
        made.append(check)
    return made


def _made(source: Source) -> ModuleType:
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        own, says = Own(path.name, str(path)), _run(path)
        code = path.stem
    elif isinstance(source, ModuleType):
        own, says = Own(source.__name__, str(getattr(source, "__file__", "") or "")), vars(source)
        code = source.__name__.rpartition(".")[2]
    elif callable(source):
        code = getattr(source, "__name__", "find")
        lines = getattr(getattr(source, "__code__", None), "co_filename", "")
        own, says = Own(code, lines), {"find": source, "__doc__": source.__doc__}
    else:
        raise Problem(
            _("A check is a file that ends in .py, a module or a function, not {kind}.", kind=type(source).__name__)
        )
    return _whole(own, says, _hyphened(code))


def _run(path: Path) -> dict[str, Any]:
    """Run a check's file and give what it defines."""
    refuse_special(path)
    try:
        code = path.read_bytes()
    except OSError as error:
        raise trouble(path, error) from error
    made = ModuleType(f"opendata_own_check.{path.stem}")
    made.__file__ = str(path)
    try:
        exec(compile(code, str(path), "exec", dont_inherit=True), made.__dict__)
    except (Exception, SystemExit) as error:
        raise Own(path.name, str(path)).stopped(error) from error
    return vars(made)


def _whole(own: Own, says: Mapping[str, Any], code: str) -> ModuleType:
    """Make a check of what a file says, with words of ours for what it does not say."""
    find = says.get("find")
    if not callable(find):
        raise Problem(_("The check {check} has no function called find. Write: def find(subject):", check=own.name))
    code = str(says.get("CODE") or code)
    if not _CODE.fullmatch(code):
        raise Problem(_('The CODE "{code}" of {check} must be small letters, digits and hyphens, as my-check.', code=code,
                        check=own.name))  # fmt: skip
    bad = severity(str(says.get("SEVERITY") or "error"))
    if bad is None:
        raise Problem(_('The SEVERITY "{word}" of {check} must be one of: {words}.', word=says["SEVERITY"], check=own.name,
                        words=", ".join(SEVERITIES)))  # fmt: skip
    first = str(says.get("__doc__") or "").strip().partition("\n")[0].strip().rstrip(".")
    label = _words(says.get("LABEL")) or (Words(first, first) if first else Words(code, code))
    message = _words(says.get("MESSAGE")) or Words('"{cell}": ' + _bare(label.en), "«{cell}»: " + _bare(label.es))
    check = ModuleType(code, str(label))
    check.__dict__.update(
        CODE=code,
        SEVERITY=bad,
        FIX=None,
        LABEL=label,
        MESSAGE=message,
        WHAT_TO_DO=_words(says.get("WHAT_TO_DO")) or WHAT_TO_DO,
        DIMENSION=says.get("DIMENSION"),
        find=_guarded(own, find, _named_in(own, message)),
    )
    _try(own, check, says)
    return check


def _named_in(own: Own, message: Words) -> dict[str, str]:
    """Give the facts that a message names, each as it stands there, for a place that lacks one."""
    try:
        names = {name for _text, name, _form, _sign in string.Formatter().parse(str(message)) if name is not None}
    except ValueError as error:
        raise Problem(_("The MESSAGE of {check} is not understood ({why}). Write a lone brace twice.", check=own.name,
                        why=str(error))) from error  # fmt: skip
    if not all(name.isidentifier() for name in names):
        raise Problem(
            _(
                "The MESSAGE of {check} may name facts only, as {example}. Write a lone brace twice.",
                check=own.name,
                example="{cell}",
            )
        )
    return {name: f"{{{name}}}" for name in names - set(Place._fields)}


def _guarded(own: Own, find: Callable[[Subject], Any], named: Mapping[str, str]) -> Callable[[Subject], Iterator[Hits]]:
    """Let a check's function give hits or a list of them, and say in one sentence where it stopped."""

    def guarded(subject: Subject) -> Iterator[Hits]:
        try:
            found = find(subject)
            for hits in [found] if isinstance(found, Hits) else found or ():
                if not isinstance(hits, Hits):
                    raise TypeError(
                        _("find must give what subject.cells(…) gives, not {kind}", kind=type(hits).__name__)
                    )
                places = (place._replace(facts={**named, **place.facts}) for place in hits.places)
                yield replace(hits, places=places)
        except Exception as error:
            raise own.stopped(error) from error

    return guarded


def _try(own: Own, check: ModuleType, says: Mapping[str, Any]) -> None:
    """Try a check on its own examples."""
    caught, left = (_example(says.get(name)) for name in ("CAUGHT", "LEFT_ALONE"))
    if caught is not None and not any(hits.count for hits in check.find(caught)):
        raise Problem(
            _("The check {check} finds nothing in its own example CAUGHT. Correct one of them.", check=own.name)
        )
    if left is not None and any(hits.count for hits in check.find(left)):
        raise Problem(_("The check {check} finds something in its own example LEFT_ALONE. Correct one of them.",
                        check=own.name))  # fmt: skip


def _example(text: Any) -> Subject | None:
    import pandas as pd

    text = getattr(text, "data", text)
    text = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    if not isinstance(text, str) or not text.strip():
        return None
    return Subject.of_frame(pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False))


def _words(said: Any) -> Words | None:
    if not said:
        return None
    return said if isinstance(said, Words) else Words(str(said), str(said))


def _bare(label: str) -> str:
    """Give a label as a part of a sentence in which braces mean nothing."""
    return label.replace("{", "{{").replace("}", "}}")


def _hyphened(name: str) -> str:
    from ..reading.kinds import plain

    return re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-") or "own-check"
