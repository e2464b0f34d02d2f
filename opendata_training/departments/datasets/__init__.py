"""One department a file: `make(seed)` gives its practice file, `TITLE` says what it is."""
