"""Search: what can be found, as one file that a reader's phone fetches when it is asked, and what
the page that asks shows. Nobody's name is in it.
"""

from campaign.outputs.search.documents import Document, documents
from campaign.outputs.search.index import ADDRESS, FORMAT, index
from campaign.outputs.search.page import search_context

__all__ = ["ADDRESS", "FORMAT", "Document", "documents", "index", "search_context"]
