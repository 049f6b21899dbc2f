"""The reasoning over the dataset, and the service that answers from it."""
