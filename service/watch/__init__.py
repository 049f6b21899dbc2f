"""Reading the source pages again, politely, to see which have changed."""
