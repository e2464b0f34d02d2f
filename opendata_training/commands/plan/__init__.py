"""`opendata plan …`: what to open, what stands in the way, whether it may be published, and how far the work has come."""

from __future__ import annotations

import argparse

from ...locale import Words
from .._steps import add_steps, run_step

HELP = Words(
    en="Plan the opening: inventory, priorities, barriers, rights, opening plan, programme.",
    es="Planear la apertura: inventario, prioridades, barreras, derechos, plan de apertura, programa.",
)
EXAMPLE = "opendata plan check inventory.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a sub-command for each step of the plan."""
    add_steps(parser, __name__)


def run(options: argparse.Namespace) -> int:
    """Run the step."""
    return run_step(options, __name__)
