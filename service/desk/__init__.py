"""What people see: the desk, the pages on records, cards and replies, and the parts that stand in other help desks."""
