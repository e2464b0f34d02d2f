"""The mess of real files, one kind a file; what an injector has is said in ../defect.py and read in ../../../docs/defects.md.

Each says its CODE (the finding code that validation should report, or its own where there is none), its SCOPE (file, column,
row or cell), LABEL and WHAT in both languages, its PARAMETERS, and an EXAMPLE before and after. FIX, where there is one, is
the code of the fix that mends it.
"""
