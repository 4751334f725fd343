"""The only file that knows MkDocs: macros for the pages of docs/, and the generated pages and files."""

import logging
import os
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from campaign.clock import today_in_vietnam
from campaign.examine import errors, examine
from campaign.bulletin import bulletins, unread
from campaign.forms import Commit
from campaign.pages import documents, files, overview_context, pages, staff_pages
from campaign.render import relative, render
from campaign.view import view_site
from campaign.written import Unreadable

_log = logging.getLogger("mkdocs.campaign")
_site = None
_failures = 0
_pages = {}


def _published():
    """Whether this build goes to the public; then illustrations stay out unless the settings let them in."""
    return os.environ.get("CAMPAIGN_PUBLISH", "") not in {"", "0"}


def _home():
    """The data folder inside the repository, with its slash; a folder elsewhere is a repository of its own."""
    inside = _folder.resolve().is_relative_to(Path.cwd())
    return f"{_folder.resolve().relative_to(Path.cwd()).as_posix()}/" if inside else ""


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
        # Numbered, because MkDocs drops a message that it has shown before, and under `serve` the same error may come again.
        _failures += 1
        raise PluginError(f"(lần {_failures})\n" + "\n".join(wrong) + f"\n{len(wrong)} lỗi. Chưa công bố gì; trang hiện tại vẫn nguyên.")
    _facts = facts = facts.published if _published() else facts
    _site = view_site(facts, today, os.environ.get("SITE_URL", ""))
    _loud = {campaign.ma: bulletins(campaign) for campaign in _site.campaigns}
    if left := [f"{b.text_address}: {said}" for loud in _loud.values() for b in loud for said in unread(b)]:
        raise PluginError("\nBản tin còn chỗ chưa có cách đọc:\n" + "\n".join(left))
    _commit = Commit(facts.trang.kho_ma_nguon or "", facts.trang.nhanh, _home())
    config.site_name = facts.trang.ten
    config.site_url = _site.address or config.site_url
    config.extra["site"] = _site
    config.watch.append(str(_folder))
    return config


def on_files(files_, config):
    """Add the generated pages, each an id whose HTML comes from the view, and the files published as they are."""
    _pages.clear()
    for page in (*pages(_site, _folder, _loud), *staff_pages(_site, _facts, _loud, _commit)):
        uri = f"{page.address}index.md"
        _pages[uri] = page
        files_.append(File.generated(config, uri, content=""))
    for address, content in documents(_site, _loud):
        files_.append(File.generated(config, address, content=content))
    for address, file in files(_site, _folder):
        files_.append(File.generated(config, address, abs_src_path=str(file.resolve())))
    return files_


def on_page_markdown(markdown, page, config, files):
    """Give the frame what it needs to know of a page."""
    spec = _pages.get(page.file.src_uri)
    page.meta["here"] = page.url if page.url != "./" else ""
    page.meta["campaign"] = campaign = spec.campaign if spec else _site.current
    page.meta["staff"] = "can-bo/" if campaign is _site.current else f"{campaign.address}can-bo/"
    page.meta["edit"] = _commit.edit(spec.source if spec else f"{_site.current.address}phong_trao.yml" if page.is_homepage else "")
    if spec:
        page.title = spec.title
        page.meta.update(title=spec.title, description=spec.description, noindex=not spec.indexed)
        page.meta["search"] = {"exclude": not spec.indexed}
    return markdown


def on_page_content(html, page, config, files):
    """Data never goes through Markdown: a generated page gets its finished HTML here."""
    spec = _pages.get(page.file.src_uri)
    return spec.html(_site) if spec else html


def on_env(env, config, files):
    """The frame links like the templates do: relative to the page, under any sub-path."""
    env.globals["relative"] = relative
    return env


def define_env(env):
    """Macros for the pages of docs/: each is the template of the same name."""

    def fragment(name):
        def macro():
            here = env.page.url if env.page.url != "./" else ""
            site = _macro_site(env)
            return render(f"{name}.html", here, site=site, campaign=site.current, **overview_context(site.current))

        env.macro(macro, name)

    for name in ("overview", "rules", "contact", "about_facts"):
        fragment(name)


def _macro_site(env):
    # MkDocs loads this file twice, as a hook and as the macros module: the two share the view through the config.
    return env.conf["extra"]["site"]
