"""`opendata token`: a portal's token goes into the system's keyring."""

from __future__ import annotations

import argparse
import sys

from ..errors import Problem
from ..locale import Words, translator

_ = translator("publishing_wire")

HELP = Words(
    en="Keep a portal's token in the system's keyring, so that it need not be typed or written anywhere again.",
    es="Guardar la clave de acceso (token) de un portal en el llavero del sistema, para no volver a escribirla en ningún lado.",
)
EXAMPLE = "opendata token https://datos.example.gob.mx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("portal", metavar=_("URL"), help=_("the portal's address"))
    parser.add_argument("--forget", action="store_true", help=_("take the token out of the keyring"))


def run(options: argparse.Namespace) -> int:
    """Ask for the token without showing it, and keep it; or forget it."""
    from ..publishing.portals import ckan
    from ..publishing.wire import tokens

    if not ckan.fits(options.portal):
        raise Problem(
            _("“{address}” is not a portal's address. It begins with http:// or https://.", address=options.portal)
        )
    if options.forget:
        there = tokens.forget(options.portal)
        print(
            _("The token of {address} is forgotten.", address=tokens.user(options.portal))
            if there
            else _("The keyring holds no token of {address}.", address=tokens.user(options.portal))
        )
        return 0
    token = tokens.checked(_asked(options.portal))
    if not token:
        raise Problem(_("No token was given, so nothing was kept. Copy it from your account's page on the portal."))
    if not tokens.keep(options.portal, token):
        raise Problem(
            _(
                "This system has no keyring that can be used. Put the token in the environment variable OPENDATA_TOKEN instead."
            )
        )
    print(
        _("The token of {address} is in the keyring. Publish with: opendata publish DIR --portal {address}",
          address=tokens.user(options.portal))
    )  # fmt: skip
    return 0


def _asked(portal: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        # Another program hands it over: cat token.txt | opendata token URL
        return sys.stdin.readline().strip() if sys.stdin else ""
    from getpass import getpass

    return getpass(_("Token of {address} (it is not shown): ", address=portal)).strip()
