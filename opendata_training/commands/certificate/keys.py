"""`opendata certificate keys`: the pair of keys with which a course signs its certificates."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...locale import Words, translator

_ = translator("certificate")

HELP = Words(
    en="Make the keys of a course: one to sign with, which you keep, and one to hand out.",
    es="Crear las claves de un curso: una para firmar, que guardas tú, y otra para repartir.",
)
EXAMPLE = 'opendata certificate keys ~/course-keys --programme "Data Squad 2026" --signer "Open Data Unit"'


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the step's arguments."""
    parser.add_argument(
        "folder", metavar=_("FOLDER"), help=_("where the keys go: a folder of yours, not the project's")
    )
    parser.add_argument("--programme", required=True, metavar=_("NAME"), help=_("the course, as certificates name it"))
    parser.add_argument("--signer", required=True, metavar=_("NAME"), help=_("who signs: an office or a person"))


def run(options: argparse.Namespace) -> int:
    """Make the keys and say what to do with each."""
    from ...classroom.certificate.signing import PRIVATE, PUBLIC, make_keys

    folder = Path(options.folder).expanduser()
    key = make_keys(folder, options.programme, options.signer)
    print(_("The keys of {programme} are made. Fingerprint: {fingerprint}", programme=key.programme,
            fingerprint=key.fingerprint))  # fmt: skip
    print(_("- {file}: keep it to yourself, with a copy in a safe place. Whoever has it can sign in your name.",
            file=str(folder / PRIVATE)))  # fmt: skip
    print(_("- {file}: hand it out, on your web page for example. Whoever has it can check your certificates.",
            file=str(folder / PUBLIC)))  # fmt: skip
    return 0
