"""What people see: pages, cards, replies and the parts that stand in other help desks."""
