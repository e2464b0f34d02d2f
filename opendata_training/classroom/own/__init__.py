"""Now yours: what each unit does with a department's own file, on the machine where the file is.

The way: `choosing` (which file) -> `doing` (one unit's step, told) -> `steps` (a file a unit, a family) -> `keeping` (what is
left behind, never over a person's work). `workbook` runs a lesson's last section without a browser.
"""
