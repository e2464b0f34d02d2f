"""Commands that have steps of their own, one a file of their folder: `opendata certificate make …`."""

from __future__ import annotations

import argparse

from .. import families
from ..errors import Problem
from ..locale import LANGUAGES, translator

_ = translator("cli")


def add_steps(parser: argparse.ArgumentParser, package: str) -> None:
    """Add a sub-command for each step.

    Parameters:
        parser: the command's.
        package: the folder's dotted name; a member declares what a command declares.
    """
    names = families.member_names(package)
    listed = [f"  {called(name):<12} {families.member(package, name).HELP}" for name in names]
    parser.epilog = "\n".join([_("steps:"), *listed, "", parser.epilog or ""])
    steps = parser.add_subparsers(dest="step", metavar=_("STEP"), title=_("what to do"), parser_class=type(parser))
    for name in names:
        module = families.member(package, name)
        step = steps.add_parser(
            called(name), description=str(module.HELP), epilog=f"{_('example:')}\n  {module.EXAMPLE}"
        )
        module.add_arguments(step)
        # The command line reads both ahead of the parser, behind a step too.
        step.add_argument("--lang", choices=LANGUAGES, help=argparse.SUPPRESS, default=argparse.SUPPRESS)
        step.add_argument("--debug", action="store_true", help=argparse.SUPPRESS, default=argparse.SUPPRESS)


def run_step(options: argparse.Namespace, package: str) -> int:
    """Run the step that was chosen.

    Parameters:
        options: the call.
        package: see `add_steps`.

    Raises:
        Problem: when none was chosen.
    """
    if options.step is None:
        names = ", ".join(map(called, families.member_names(package)))
        raise Problem(_("Say which step: {names}.", names=names))
    code: int = families.member(package, options.step.replace("-", "_")).run(options)
    return code


def called(name: str) -> str:
    """Give what people call a step: its file's name, with hyphens."""
    return name.replace("_", "-")
