"""The evidence for and against two columns being the same, one kind a file.

A member has a function ``weigh(one, other)`` that gives how much it speaks for (above 0) or against (below 0), as the natural
logarithm of how many times likelier what is seen is when the two are the same than when they are not. The figures were set
by hand and tried on pairs of releases that were made for it (``benchmarks/drift.py``), and on others that were held back.
"""
