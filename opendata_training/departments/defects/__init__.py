"""The mess of real files, one kind a file: each takes a sheet, spoils it, and notes the step that mends it."""
