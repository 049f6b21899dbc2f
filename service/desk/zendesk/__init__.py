"""The app for Zendesk: how its package is put together, and what Zendesk asks of one."""
