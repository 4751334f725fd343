"""The only file that knows MkDocs: what its hooks ask is answered by `campaign/site/build.py`."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from campaign.clock import today_in_vietnam
from campaign.outputs import offline
from campaign.press.render import relative
from campaign.site.build import Build, CannotBuild, begin
from campaign.words import addresses
from campaign.words.written import Unreadable

_log = logging.getLogger("mkdocs.campaign")
_failures = 0


def _build(config: MkDocsConfig) -> Build:
    # MkDocs loads this file twice, as a hook and as the macros module: both find the one build in
    # the configuration.
    build: Build = config.extra["build"]
    return build


@contextmanager
def _told() -> Iterator[None]:
    """What is wrong ends the build in Vietnamese."""
    global _failures
    try:
        yield
    except CannotBuild as error:
        # Numbered, because MkDocs drops a message that it has shown before, and under `serve` the
        # same error may come again.
        _failures += 1
        raise PluginError(f"(lần {_failures})\n{error}") from None
    except Unreadable as error:
        raise PluginError(str(error)) from None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the data before anything is touched."""
    folder = Path(os.environ.get("CAMPAIGN_DATA", "data"))
    public = os.environ.get("CAMPAIGN_PUBLISH", "") not in {"", "0"}
    with _told():
        today = today_in_vietnam()
        build = begin(folder, today, os.environ.get("SITE_URL", ""), public, _log.info)
    config.extra["build"] = build
    config.site_name = build.site.settings.ten
    config.site_url = build.site.address or config.site_url
    config.watch.append(str(folder))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, still empty, and the files published as they are."""
    build, pages = _build(config), files.documentation_pages()
    prose = {page.url: page.content_string for page in pages if page.url in addresses.PROSE}
    with _told():
        whole = build.gather(prose, Path(os.environ.get("CAMPAIGN_CACHE", ".cache")))
    made = dict.fromkeys(build.pages, "") | whole.made
    for uri, content in made.items():
        files.append(File.generated(config, uri, content=content))
    for uri, file in whole.copied.items():
        files.append(File.generated(config, uri, abs_src_path=str(file.resolve())))
    _take_in(build, files, config)
    return files


def _take_in(build: Build, files: Files, config: MkDocsConfig) -> None:
    """What pages take in is no file of the site any more."""
    present = {file.src_uri: file for file in files}
    themes = {Path(folder) for folder in config.theme.dirs if folder != config.theme.custom_dir}
    theme = [uri for uri, file in present.items() if file.src_dir and Path(file.src_dir) in themes]
    root = urlsplit(config.site_url or "").path or "/"
    read = {uri: partial(getattr, file, "content_bytes") for uri, file in present.items()}
    for uri in build.take_in(read, theme, config.extra_css, root):
        files.remove(present[uri])
    for uri, script in build.fetched_scripts.items():
        present[uri].content_string = script


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the frame what it needs to know of a page."""
    here = addresses.HOME if page.is_homepage else page.url
    with _told():
        told = _build(config).framed(page.file.src_uri, here, page.meta)
    page.meta.update(told)
    page.title = page.meta["title"]
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Data never goes through Markdown: a generated page gets its finished HTML here."""
    build = _build(config)
    made = build.pages.get(page.file.src_uri)
    return made.html(build.site) if made else html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The frame links like the templates do: relative to the page, under any sub-path."""
    styles = list(_build(config).parts.styles)
    env.globals.update(relative=relative, addresses=addresses, offline=offline, styles=styles)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page arrives in one request."""
    with _told():
        return _build(config).whole(output, page.meta["here"])


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is not there is no page to MkDocs."""
    with _told():
        return _build(config).whole(output) if template_name.endswith(".html") else output


def define_env(env: Any) -> None:
    """Macros for the pages of docs/: each is the template of the same name."""

    def macro(name: str) -> None:
        def made() -> str:
            here = addresses.HOME if env.page.url == "./" else env.page.url
            return _build(env.conf).fragment(f"{name}.html", here)

        env.macro(made, name)

    def commune() -> str:
        return _build(env.conf).site.current.called.commune

    def village() -> str:
        return _build(env.conf).site.current.called.village

    env.macro(commune)
    env.macro(village)
    for name in ("overview", "families", "rules", "contact", "about_facts", "offline"):
        macro(name)
