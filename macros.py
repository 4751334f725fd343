"""The only file that knows MkDocs: macros for the pages of docs/, and the generated pages and
files.
"""

import logging
import os
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from campaign.clock import today_in_vietnam
from campaign.outputs import offline
from campaign.outputs.bulletin import bulletins
from campaign.outputs.forms import Commit
from campaign.press.pictures import SUFFIXES, Broken, picture
from campaign.press.render import relative, render
from campaign.press.trim import CannotBeInside, Parts, is_taken, one_request
from campaign.site.contents import CannotBeRead, contents, must_be_read
from campaign.site.examine import errors, examine
from campaign.site.frame import Framing, Headless
from campaign.site.pages import overview_context
from campaign.view import view_site
from campaign.words import addresses
from campaign.words.addresses import PICTURES, PROSE, SCRIPTS
from campaign.words.written import Unreadable

_log = logging.getLogger("mkdocs.campaign")
_site = None
_failures = 0
_pages = {}


def _published():
    """Whether this build goes to the public; then illustrations stay out unless the settings let
    them in.
    """
    return os.environ.get("CAMPAIGN_PUBLISH", "") not in {"", "0"}


def _home():
    """The data folder inside the repository, with its slash; a folder elsewhere is a repository of
    its own.
    """
    inside = _folder.resolve().is_relative_to(Path.cwd())
    return f"{_folder.resolve().relative_to(Path.cwd()).as_posix()}/" if inside else ""


def _cache():
    """Where pictures that were made are kept for the next build."""
    return Path(os.environ.get("CAMPAIGN_CACHE", ".cache"))


def on_config(config):
    """Check the data before anything is touched; what is wrong ends the build in Vietnamese."""
    global _site, _facts, _folder, _loud, _commit, _failures
    _folder = Path(os.environ.get("CAMPAIGN_DATA", "data"))
    try:
        today = today_in_vietnam()
    except Unreadable as error:
        raise PluginError(f"CAMPAIGN_TODAY {error}") from None
    facts, problems = examine(_folder, today)
    wrong = [str(p) for p in errors(problems)]
    for found in problems:
        if found.severity == "warning":
            _log.info(str(found))
    if wrong:
        # Numbered, because MkDocs drops a message that it has shown before, and under `serve` the
        # same error may come again.
        _failures += 1
        raise PluginError(
            f"(lần {_failures})\n"
            + "\n".join(wrong)
            + f"\n{len(wrong)} lỗi. Chưa công bố gì; trang hiện tại vẫn nguyên."
        )
    _facts = facts = facts.published if _published() else facts
    _site = view_site(facts, today, os.environ.get("SITE_URL", ""))
    _loud = {campaign.ma: bulletins(campaign) for campaign in _site.campaigns}
    _checked(must_be_read, _loud)
    _commit = Commit(facts.trang.kho_ma_nguon or "", facts.trang.nhanh, _home())
    config.site_name = facts.trang.ten
    config.site_url = _site.address or config.site_url
    config.extra["site"] = _site
    config.watch.append(str(_folder))
    return config


def _checked(work, *about):
    """What is wrong with the words or the pictures ends the build like what is wrong with the
    data.
    """
    try:
        return work(*about)
    except (CannotBeRead, Broken) as error:
        raise PluginError(f"\n{error}") from None


def on_files(files_, config):
    """Add the generated pages, each a name whose HTML comes from the view, and the files published
    as they are.
    """
    global _framing
    prose = {
        file.url: file.content_string for file in files_.documentation_pages() if file.url in PROSE
    }
    whole = _checked(contents, _site, _facts, _folder, _loud, prose, _commit, _cache())
    _framing = Framing(_site, _commit, whole.cards)
    _pages.clear()
    _pages.update({f"{page.address}index.md": page for page in whole.pages})
    for uri in _pages:
        files_.append(File.generated(config, uri, content=""))
    for address, content in whole.made.items():
        files_.append(File.generated(config, address, content=content))
    for address, file in whole.lying.items():
        files_.append(File.generated(config, address, abs_src_path=str(file.resolve())))
    _take_parts(files_, config, whole.sizes)
    return files_


def _take_parts(files_, config, sizes):
    """Read what pages take in, and let the site have no file of it, nor of anything that only the
    theme brings.
    """
    global _parts, _styles
    themes = [Path(folder) for folder in config.theme.dirs if folder != config.theme.custom_dir]
    of_theme = [file for file in files_ if file.src_dir and Path(file.src_dir) in themes]
    _styles = [
        file.src_uri for file in of_theme if fnmatch(file.src_uri, "assets/stylesheets/main.*.css")
    ] + config.extra_css
    scripts = {
        file.src_uri: file.content_string for file in files_ if file.src_uri.startswith(SCRIPTS)
    }
    guide = {
        file.src_uri: picture(file.content_bytes)
        for file in files_
        if file.src_uri.startswith(PICTURES) and Path(file.src_uri).suffix in SUFFIXES
    }
    _parts = Parts(
        {uri: files_.get_file_from_path(uri).content_string for uri in _styles},
        scripts,
        guide | sizes,
        urlsplit(config.site_url or "").path or "/",
    )
    for file in [
        file
        for file in files_
        if file in of_theme or file.src_uri in _styles or is_taken(file.src_uri)
    ]:
        files_.remove(file)


def on_page_markdown(markdown, page, config, files):
    """Give the frame what it needs to know of a page."""
    if spec := _pages.get(page.file.src_uri):
        page.title = spec.title
        page.meta.update(_framing.of_page(spec))
    else:
        try:
            page.meta.update(_framing.of_prose("" if page.is_homepage else page.url, page.meta))
        except Headless as error:
            raise PluginError(f"docs/{page.file.src_uri}: {error}") from None
    return markdown


def on_page_content(html, page, config, files):
    """Data never goes through Markdown: a generated page gets its finished HTML here."""
    spec = _pages.get(page.file.src_uri)
    return spec.html(_site) if spec else html


def on_env(env, config, files):
    """The frame links like the templates do: relative to the page, under any sub-path."""
    env.globals.update(relative=relative, addresses=addresses, offline=offline, styles=_styles)
    return env


def on_post_page(output, page, config):
    """A page arrives in one request."""
    return _whole(output, page.meta["here"])


def on_post_template(output, template_name, config):
    """The page for what is not there is no page to MkDocs."""
    return _whole(output, "") if template_name.endswith(".html") else output


def _whole(output, here):
    try:
        return one_request(output, here, _parts)
    except CannotBeInside as error:
        raise PluginError(f"docs/css: {error}") from None


def define_env(env):
    """Macros for the pages of docs/: each is the template of the same name."""

    def fragment(name):
        def macro():
            here = env.page.url if env.page.url != "./" else ""
            site = _macro_site(env)
            return render(
                f"{name}.html",
                here,
                site=site,
                campaign=site.current,
                offline=offline,
                **overview_context(site.current),
            )

        env.macro(macro, name)

    for name in ("overview", "rules", "contact", "about_facts", "offline"):
        fragment(name)


def _macro_site(env):
    # MkDocs loads this file twice, as a hook and as the macros module: the two share the view
    # through the config.
    return env.conf["extra"]["site"]
