"""What a build publishes: the pages and their frame, the files beside them, redirects, every
address.

Here the outputs are gathered before a single file is written. What a page tells is worked out in
`view` and `outputs`; MkDocs is known to `macros.py` alone.
"""
