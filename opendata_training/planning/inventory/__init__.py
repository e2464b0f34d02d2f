"""The inventory: read and written as ours or as ADELA's, checked, and counted."""

from .files import check_inventory, read_inventory, sheet_of, with_ids_of, write_adela, write_inventory
from .summary import Summary, summary

__all__ = [
    "Summary",
    "check_inventory",
    "read_inventory",
    "sheet_of",
    "summary",
    "with_ids_of",
    "write_adela",
    "write_inventory",
]
