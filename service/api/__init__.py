"""The JSON resources: one module a resource, named as its path."""
