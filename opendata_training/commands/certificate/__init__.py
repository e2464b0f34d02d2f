"""`opendata certificate …`: the keys of a course, the certificates it gives, and whether one is true."""

from __future__ import annotations

import argparse

from ...locale import Words
from .._steps import add_steps, run_step

HELP = Words(
    en="Give certificates, and check them: keys, make, check.",
    es="Dar constancias y comprobarlas: keys, make, check.",
)
EXAMPLE = "opendata certificate check certificate-ana.pdf --key public-key.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add a sub-command for each step."""
    add_steps(parser, __name__)


def run(options: argparse.Namespace) -> int:
    """Run the step."""
    return run_step(options, __name__)
