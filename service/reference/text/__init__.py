"""Understanding what people write: folding, masking, recognising and searching."""
