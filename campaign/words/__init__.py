"""Strings and what they mean: how numbers, days and names are written, found, sorted and read
aloud, and what addresses are called.

Knows nothing of campaigns, files or pages: text in, text out.
"""
