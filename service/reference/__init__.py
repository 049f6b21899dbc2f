"""The reasoning: pure functions and one immutable Dataset. No Flask."""
