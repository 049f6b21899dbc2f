"""The rules that a schema alone cannot hold: across records and across files."""
