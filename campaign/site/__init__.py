"""The site as a whole: which pages and files it has, at which addresses, in what frame, and one
build of it from the data folder on.

What a page says is worked out before it comes here; MkDocs, which lays pages out and writes them,
is known to `macros.py` alone.
"""
