"""What lessons show: a file as it is, its parts, sums, averages, pictures. One call a cell, words in quotation marks."""
