"""Search: what can be found, as one file that a reader's phone fetches when it is asked, and the
page that asks. Nobody's name is in it.
"""

from campaign.outputs.search.documents import Document, documents
from campaign.outputs.search.index import ADDRESS, FORMAT, index
from campaign.outputs.search.page import search_page

__all__ = ["ADDRESS", "FORMAT", "Document", "documents", "index", "search_page"]
