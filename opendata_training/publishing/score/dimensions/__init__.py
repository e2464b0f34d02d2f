"""What a description is measured by, one dimension a file.

A dimension declares ``NAME`` (Words), ``PLACE`` (where it stands among the others) and ``METRICS``. Points and rules are those
of data.europa.eu's metadata quality assessment (MQA), https://data.europa.eu/mqa/methodology: 405 points; of a dataset's
files the one that has most of them counts.
"""
