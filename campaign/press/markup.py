"""How MkDocs' Markdown writes its tags; named in mkdocs.yml."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension


class AsHtml(Extension):
    """Tags as HTML has them, `<img>` and not `<img />`: MkDocs has no setting for it, and an HTML
    validator remarks on each slash.
    """

    def extendMarkdown(self, md: Markdown) -> None:
        self._md = md
        md.registerExtension(self)

    def reset(self) -> None:
        # Here and not above: Markdown sets its own format after it has asked the extensions.
        self._md.set_output_format("html")
