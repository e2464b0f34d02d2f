"""Made-up releases from many fields, whose true map is known: `makers` makes cells, `opened` and `held_back` name columns.

The weights of the evidence were tried on `opened` alone; `held_back` was written before and looked at as a whole only.
"""
