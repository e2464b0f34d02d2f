"""Mexico's way from a dataset to a decision on it, and the words of its official letters: tree.yaml and letter.yaml."""
