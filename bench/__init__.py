"""Measurements that take minutes and a quiet machine; nothing of the site needs them."""
