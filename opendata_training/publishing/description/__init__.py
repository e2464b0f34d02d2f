"""What a publication says of itself: the folder, its ``dataset.yaml``, how one begins and what only a person can add."""
