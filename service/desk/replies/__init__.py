"""Replies to customers: how a letter is put together of blocks, and written in three forms that say the same words."""
