"""How text and pictures become what a browser gets: templates rendered, pages trimmed, pictures
made small.

Whose text and pictures they are is no matter here; what a page says belongs to `view`, `outputs`
and `site`.
"""
