"""The files of a plan, one a file here: what each column holds, in both languages."""
