"""`opendata plan …`: what to open, what stands in the way, whether it may be published, and how far the work has come."""

from __future__ import annotations

import argparse

from ... import families
from ...errors import Problem
from ...locale import LANGUAGES, Words, translator

_ = translator("planning")

HELP = Words(
    en="Plan the opening: inventory, priorities, barriers, rights, opening plan, programme.",
    es="Planear la apertura: inventario, prioridades, barreras, derechos, plan de apertura, programa.",
)
EXAMPLE = "opendata plan check inventory.csv"
STEPS = __name__


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a sub-command for each step of the plan."""
    parser.epilog = "\n".join(
        [
            _("steps:"),
            *(f"  {name:<12} {families.member(STEPS, name).HELP}" for name in families.member_names(STEPS)),
            "",
            parser.epilog or "",
        ]
    )
    steps = parser.add_subparsers(dest="step", metavar=_("STEP"), title=_("what to do"), parser_class=type(parser))
    for name in families.member_names(STEPS):
        module = families.member(STEPS, name)
        step = steps.add_parser(
            name,
            description=str(module.HELP),
            epilog=f"{_('example:')}\n  {module.EXAMPLE}",
        )
        module.add_arguments(step)
        _also(step)


def _also(parser: argparse.ArgumentParser) -> None:
    """Take --lang and --debug behind a step too; the command line reads both ahead of the parser."""
    parser.add_argument("--lang", choices=LANGUAGES, help=argparse.SUPPRESS, default=argparse.SUPPRESS)
    parser.add_argument("--debug", action="store_true", help=argparse.SUPPRESS, default=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Run the step."""
    if options.step is None:
        raise Problem(_("Say which step of the plan: {names}.", names=", ".join(families.member_names(STEPS))))
    code: int = families.member(STEPS, options.step).run(options)
    return code
