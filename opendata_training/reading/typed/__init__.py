"""Files that say themselves what their columns are and where each record is: no header has to be found in them.

One kind of file a module, which gives its tables as `Stored`, the cells as text. `signs` tells the binary ones by their bytes;
those in JSON are texts, told by how they begin once their encoding is known.
"""
