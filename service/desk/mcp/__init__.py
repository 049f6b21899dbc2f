"""The Model Context Protocol: what assistants ask, answered by the same operations as the API itself."""
