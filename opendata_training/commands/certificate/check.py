"""`opendata certificate check`: whether a certificate is true, without a network."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...locale import Words, translator

_ = translator("certificate")

HELP = Words(
    en="Check a certificate: whether it is whole, what it says, and who signed it.",
    es="Comprobar una constancia: si está íntegra, qué dice y quién la firmó.",
)
EXAMPLE = "opendata certificate check certificate-ana.pdf --key public-key.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), help=_("the certificate, PDF or JSON"))
    parser.add_argument("--key", metavar=_("KEY"), help=_("the course's public key, as you got it from the course"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Say what was found; 1 when the certificate does not hold."""
    from ...classroom.certificate.checking import checked, to_json
    from ...classroom.certificate.signing import read_key

    found = checked(Path(options.file), read_key(Path(options.key)) if options.key else None)
    if options.json:
        print(to_json(found))
        return 0 if found.holds else 1
    print(_("The certificate holds.") if found.holds and found.known else
          _("The certificate is whole; whose it is remains to be known.") if found.holds else
          _("The certificate does not hold."))  # fmt: skip
    for why in found.why:
        print(f"- {why}")
    if found.lines and found.holds:
        print("\n" + "\n".join(f"  {line}" for line in found.lines))
    return 0 if found.holds else 1
