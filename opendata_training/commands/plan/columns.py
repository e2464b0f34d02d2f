"""`opendata plan columns`: what the files of a plan hold, column by column."""

from __future__ import annotations

import argparse

from ...locale import Words

HELP = Words(
    en="Show what each file of the plan holds, column by column.",
    es="Mostrar qué contiene cada archivo del plan, columna por columna.",
)
EXAMPLE = "opendata plan columns > plan-files.md"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: it tells of all files."""


def run(_options: argparse.Namespace) -> int:
    """Print the page."""
    from ...planning.describing import described

    print(described(), end="")
    return 0
