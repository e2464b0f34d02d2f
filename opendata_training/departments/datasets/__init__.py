"""The departments, a folder each, and their datasets, a file each.

A department's ``__init__`` says its TITLE, its ACRONYM and which dataset is its FLAGSHIP; where exercises use one release of
that dataset, PRACTICE is that release's code. A dataset's file has DATASET, a `Dataset`.

Figures, people and keys are invented. What they are of, as routes, programmes, crops or laws, was written down from memory
and not compared with a publication, unless a comment names its source; do not take it from here.
"""
