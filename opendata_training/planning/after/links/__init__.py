"""The link checker: what is really to be found at the addresses of a catalogue."""

from .catalogue import addresses
from .checking import Checked, check_links

__all__ = ["Checked", "addresses", "check_links"]
