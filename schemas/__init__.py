"""What the data looks like: marshmallow declarations, the one statement of shape, order and vocabulary."""
