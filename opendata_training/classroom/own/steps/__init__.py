"""The steps, one file a unit: what it does with a department's own file.

A step declares ``STEP`` (see `step.Step`). What it leaves behind it writes with `Bench.keep`, so that nothing a person wrote is
lost; it reads the own file, asks no network, and shows no more of it than the unit is about.
"""
