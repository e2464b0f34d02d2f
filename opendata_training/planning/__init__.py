"""Area 1: what to open, what stands in the way, whether it may be published, and how far the work has come."""

from .sheet import Column, Row, Sheet, check_sheet, read_sheet, schema_of, sheet_named, write_sheet

__all__ = ["Column", "Row", "Sheet", "check_sheet", "read_sheet", "schema_of", "sheet_named", "write_sheet"]
