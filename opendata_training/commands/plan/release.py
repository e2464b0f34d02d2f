"""`opendata plan release`: what a new release breaks, its number, and its changelog."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from ...errors import Problem
from ...files import is_large, trouble, write_text
from ...locale import Words, translator
from ._outputs import CHANGELOG, Output, refuse_outputs

_ = translator("planning_after")

HELP = Words(
    en="Compare a release with the one before: what it breaks for those who use the data, its number, its changelog.",
    es="Comparar una versión con la anterior: qué les rompe a quienes usan los datos, su número y su registro de cambios.",
)
EXAMPLE = "opendata plan release dams-2025.csv dams-2026.csv --version 1.2.0 --changelog CHANGELOG.md"
# Files from this size on take more than a second.
_LARGE = 2_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "earlier", metavar=_("EARLIER"), help=_("the release that is published: a table, or a Table Schema")
    )
    parser.add_argument("later", metavar=_("LATER"), help=_("the release that is to come, of the same kind"))
    parser.add_argument("--schema", nargs=2, metavar=_("SCHEMA"), help=_("the Table Schemas of both releases"))
    parser.add_argument("--version", metavar="N", help=_("the number of the earlier release, as 1.2.0"))
    parser.add_argument("--changelog", type=Path, metavar=_("FILE"),
                        help=_("add the changes here, above those of earlier releases; needs --version"))  # fmt: skip
    parser.add_argument("--day", metavar=_("DAY"), help=_("the day of the release, as 2026-11-29 (default: today)"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Compare, and write the changelog where it was asked for."""
    from ...planning.days import day_of
    from ...publishing.versions import compare, next_version

    day = day_of(options.day) or date.today()
    if options.changelog and not options.version:
        raise Problem(_("A changelog needs the number of the earlier release: add --version 1.0.0."))
    if options.version:
        next_version(options.version, None)
    refuse_outputs([options.earlier, options.later, *(options.schema or ())], Output(options.changelog, CHANGELOG))
    if any(is_large(Path(one), _LARGE) for one in (options.earlier, options.later)):
        print(_("Comparing two releases…"), file=sys.stderr)
    schemas = options.schema or (None, None)
    found = compare(options.earlier, options.later, earlier_schema=schemas[0], later_schema=schemas[1])
    version = found.version(options.version) if options.version else None
    if options.changelog and version and found.changes:
        _add(options.changelog, found.changelog(version, day.isoformat()), version)
    if options.json:
        print(json.dumps({**found.to_json(), "version": version}, ensure_ascii=False))
        return 0
    print(found)
    if version:
        print("\n" + _("Version {before} becomes {after}.", before=options.version, after=version))
    return 0


def _add(path: Path, entry: str, version: str) -> None:
    """Put an entry above the others of a changelog; one of the same version takes the earlier one's place."""
    head = "# " + _("Changelog")
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    except OSError as error:
        raise trouble(path, error) from error
    except UnicodeDecodeError as error:
        raise Problem(_("{file} is not in UTF-8. Save it again with that encoding.", file=str(path))) from error
    first, *others = ("\n" + text).split("\n## ")
    kept = [one for one in others if not one.startswith(f"{version} ")]
    start = first.strip() or head
    write_text(path, "\n\n".join([start, *(part.strip() for part in (entry, *(f"## {one}" for one in kept)))]) + "\n")
