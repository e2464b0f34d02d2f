"""What the commands that publish have in common: where to, as whom, and what is told meanwhile."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from ..locale import translator

if TYPE_CHECKING:
    from ..publishing import Publication

_ = translator("publishing_bulk")


def add_portal(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where to."""
    parser.add_argument(
        "--portal",
        required=True,
        metavar=_("URL"),
        help=_("the portal's address (its token is read from OPENDATA_TOKEN or the keyring), folder:PATH for a static site, or "
               "pack:PATH for a pack to paste by hand"),
    )  # fmt: skip


def add_how(parser: argparse.ArgumentParser) -> None:
    """Add the options that all that publish take."""
    add_portal(parser)
    parser.add_argument(
        "--organization", metavar=_("O"), help=_("where a new dataset goes, when the token may use several")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change, and change nothing"))
    parser.add_argument("--overwrite", action="store_true",
                        help=_("put yours over what somebody else changed on the portal"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as one JSON document"))


def how(options: argparse.Namespace) -> dict[str, Any]:
    """Give the same options as publish takes them."""
    return {"organization": options.organization, "dry_run": options.dry_run, "overwrite": options.overwrite}


def tell(sentence: str) -> None:
    """Say what is going on, on the error stream."""
    print(sentence, file=sys.stderr)


def show(done: Publication, options: argparse.Namespace) -> int:
    """Print what happened and give the exit code: 1 when a gate is closed."""
    print(json.dumps(done.to_json(), ensure_ascii=False) if options.json else str(done))
    return 1 if done.refused else 0
