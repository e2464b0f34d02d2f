"""Invented laws and letters of Valdoria: tree.yaml and letter.yaml."""
