"""One build of the site, from the data folder to finished pages.

What lays them out and writes them, MkDocs, is known to `macros.py` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from campaign.facts import Facts
from campaign.facts.problems import gathered
from campaign.outputs import offline
from campaign.outputs.bulletin import bulletins
from campaign.outputs.forms import Commit
from campaign.press.pictures import SUFFIXES, Broken, Picture, picture
from campaign.press.render import render
from campaign.press.trim import CannotBeInside, Parts, bare, is_taken, one_request
from campaign.site.contents import CannotBeRead, Contents, contents, must_be_read
from campaign.site.examine import errors, examined
from campaign.site.frame import Framing, Headless
from campaign.site.pages import Loud, Page, overview_context
from campaign.view import SiteView, view_site
from campaign.words.addresses import HOME, PICTURES, SCRIPTS, THEME_STYLES

Read = Callable[[], bytes]


class CannotBuild(Exception):
    """Data, words, pictures or styles are wrong. The text says all of it, in Vietnamese."""


@dataclass(kw_only=True)
class Build:
    """What is known at each step: the site from the beginning, its pages once they are gathered,
    and `parts` once somebody has said what pages take in.
    """

    site: SiteView
    facts: Facts
    folder: Path
    loud: Loud
    commit: Commit
    pages: dict[str, Page] = field(default_factory=dict)  # by the name of their source for MkDocs
    parts: Parts = field(default_factory=lambda: Parts({}, {}))
    cards: dict[str, Path] = field(default_factory=dict)
    sizes: dict[str, Picture] = field(default_factory=dict)

    def gather(self, prose: Mapping[str, str], cache: Path) -> Contents:
        """All that is published besides the pages of docs/, whose Markdown by address is `prose`;
        pictures are kept in `cache`.

        Raises CannotBuild.
        """
        try:
            whole = contents(
                self.site, self.facts, self.folder, self.loud, prose, self.commit, cache
            )
        except (CannotBeRead, Broken) as error:
            raise CannotBuild(str(error)) from None
        self.pages = {f"{page.address}index.md": page for page in whole.pages}
        self.cards, self.sizes = whole.cards, whole.sizes
        return whole

    def take_in(
        self, files: Mapping[str, Read], theme: Collection[str], styles: Sequence[str], root: str
    ) -> set[str]:
        """Read what pages take in of the site's `files`, by address: our `styles` after the
        theme's, scripts, the sizes of pictures. Gives back which files the site then does without:
        those, and whatever only the `theme` brings.

        `root` is the path under which the site lives.
        """
        main = [uri for uri in theme if fnmatch(uri, THEME_STYLES)]
        scripts = [uri for uri in files if uri.startswith(SCRIPTS) and uri.endswith(".js")]
        shown = [uri for uri in files if uri.startswith(PICTURES) and Path(uri).suffix in SUFFIXES]
        self.parts = Parts(
            styles={uri: files[uri]().decode("utf-8-sig") for uri in (*main, *styles)},
            scripts={uri: files[uri]().decode("utf-8-sig") for uri in scripts},
            pictures={uri: picture(files[uri]()) for uri in shown} | self.sizes,
            root=root,
        )
        return {*theme, *self.parts.styles, *filter(is_taken, files)}

    @property
    def fetched_scripts(self) -> dict[str, str]:
        """Scripts that stay files, to be fetched when a reader asks: by address, as they travel."""
        scripts = self.parts.scripts.items()
        return {uri: bare(script) for uri, script in scripts if not is_taken(uri)}

    def framed(self, source: str, address: str, written: Mapping[str, str]) -> dict[str, object]:
        """What the frame is told of a page: a generated one, or one of docs/ with the head that is
        `written` in it.

        Raises CannotBuild.
        """
        framing = Framing(self.site, self.commit, self.cards)
        if page := self.pages.get(source):
            return framing.of_page(page)
        try:
            return framing.of_prose(address, written)
        except Headless as error:
            raise CannotBuild(f"docs/{source}: {error}") from None

    def fragment(self, template: str, here: str) -> str:
        """A template of the current campaign, for the page `here` of docs/."""
        campaign = self.site.current
        known = {"site": self.site, "campaign": campaign, "offline": offline}
        return render(template, here, **known, **overview_context(campaign))

    def whole(self, html: str, here: str = HOME) -> str:
        """A page that arrives in one request. Raises CannotBuild."""
        try:
            return one_request(html, here, self.parts)
        except CannotBeInside as error:
            raise CannotBuild(f"docs/css: {error}") from None


def begin(
    folder: Path, today: date, address: str, public: bool, say: Callable[[str], None]
) -> Build:
    """Check the data in `folder`; `say` is told each warning.

    `address` is where the site will live, empty where the settings know. A build for the `public`
    has no drafts, and illustrations only where the settings let them in. Raises CannotBuild.
    """
    found = examined(folder, today)
    for problem in found.problems:
        if problem.severity == "warning":
            say(str(problem))
    facts, wrong = found.facts, gathered(errors(found.problems))
    if facts is None or wrong:
        said = "\n".join(map(str, wrong))
        raise CannotBuild(f"{said}\n{len(wrong)} lỗi. Chưa công bố gì; trang hiện tại vẫn nguyên.")
    facts = facts.published if public else facts
    site = view_site(facts, today, address, found.courses)
    loud = {campaign.ma: bulletins(campaign) for campaign in site.campaigns}
    try:
        must_be_read(loud)
    except CannotBeRead as error:
        raise CannotBuild(str(error)) from None
    settings = facts.trang
    commit = Commit(settings.kho_ma_nguon or "", settings.nhanh, _in_its_repository(folder))
    return Build(site=site, facts=facts, folder=folder, loud=loud, commit=commit)


def _in_its_repository(folder: Path) -> str:
    """The data folder inside the repository, with its slash; a folder elsewhere is a repository of
    its own.
    """
    lies, here = folder.resolve(), Path.cwd()
    return f"{lies.relative_to(here).as_posix()}/" if lies.is_relative_to(here) else ""
