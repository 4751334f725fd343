"""Where a finished file goes: the pages of GitHub on which it is edited or put."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Commit:
    """Where the commune's files lie on GitHub.

    `repository` is empty while nobody has said; `home` is the data folder inside it, with its
    slash.
    """

    repository: str
    branch: str
    home: str

    def edit(self, source: str) -> str:
        """The page that edits a file of the data folder, or that lists a folder (its name ends with
        a slash).
        """
        if not (self.repository and source):
            return ""
        return self._page("tree" if source.endswith("/") else "edit", source.rstrip("/"))

    def upload(self, folder: str) -> str:
        """The page that puts files into a folder of the data folder; GitHub makes the folder when
        it isn't there.
        """
        return self._page("upload", folder) if self.repository else ""

    def _page(self, what: str, path: str) -> str:
        place = f"{quote(self.branch)}/{quote(self.home + path)}"
        return f"{self.repository.rstrip('/')}/{what}/{place}"
