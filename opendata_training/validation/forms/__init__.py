"""In which form a cell's text is written: as a number, as a date, as a spelling of nothing.

Forms are told from a text's shape, in which every digit is a 9, so that a million different numbers of a few shapes cost a
few looks. What a form means depends on the rest of the column and is said in `verdicts`.
"""
