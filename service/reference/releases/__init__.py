"""Releases: frozen copies of the dataset, what changed between them, and how it is taken away."""
