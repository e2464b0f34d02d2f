"""A static site on the disk: what it holds, its pages, its lists for harvesters."""
