"""The data as it was: a folder, or a revision of git read into a folder that is thrown away."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from campaign.facts import Facts, load
from campaign.facts.places import SETTINGS
from campaign.site.examine import errors, examine

PUBLISHED = "da-cong-bo"  # the tag that publishing moves
_FAR_ENOUGH = 20  # revisions back to look for one without errors


class NoBase(Exception):
    """There is nothing to compare with; the text says why, in Vietnamese, and what to do."""


@dataclass(frozen=True)
class Base:
    """What was on the site before. `facts` is None where there was no data yet."""

    facts: Facts | None
    name: str


@contextmanager
def base_of(base: str | None, data: Path, today: date) -> Iterator[Base]:
    """The data at `base`, or as it is public now, with its files for as long as they are looked at.

    Raises `NoBase`.
    """
    if base is None:
        with _published(data, today) as found:
            yield found
        return
    folder = Path(base)
    if folder.is_dir() and (folder / SETTINGS).exists():
        facts, problems = load(folder, shown_as=data.as_posix())
        if facts is None:
            raise NoBase(
                f"thư mục «{base}» có lỗi nên không so được: {problems[0] if problems else ''}"
            )
        yield Base(facts.published, base)
        return
    with tempfile.TemporaryDirectory() as temporary:
        yield _from_git(base, data, today, Path(temporary))


@contextmanager
def _published(data: Path, today: date) -> Iterator[Base]:
    """What publishing has marked.

    Without the mark nothing was published yet, and nothing can be lost.
    """
    _inside(data)
    mark = f"refs/tags/{PUBLISHED}"
    if _told(data, "tag", "--list", PUBLISHED, failing=_UNREADABLE):
        with tempfile.TemporaryDirectory() as temporary:
            found = _from_git(mark, data, today, Path(temporary))
            yield Base(
                found.facts, found.name.replace(mark, f"bản đang công bố (nhãn {PUBLISHED})")
            )
    elif _told(data, "rev-parse", "--is-shallow-repository", failing=_UNREADABLE) == "true":
        # A part of the history may lack the mark that is there.
        raise NoBase(
            "kho này mới tải một phần nên không biết đã công bố đến đâu. Chạy: git fetch"
            " --unshallow --tags, hoặc ghi rõ so với bản nào: campaign changes BẢN_CŨ."
        )
    else:
        yield Base(None, "lúc chưa công bố lần nào")


def _inside(data: Path) -> str:
    """Where the data folder lies in its repository, with a slash.

    Raises `NoBase` where it lies in none.
    """
    if not data.is_dir():
        raise NoBase(f"không có thư mục «{data}». Kiểm tra tên thư mục sau --data.")
    failing = (
        "thư mục dữ liệu không nằm trong kho git. So với một thư mục: campaign changes THƯ_MỤC_CŨ."
    )
    return _told(data, "rev-parse", "--show-prefix", failing=failing)


def _from_git(base: str, data: Path, today: date, temporary: Path) -> Base:
    """The newest revision from `base` back that had no error, for a broken one was never published;
    the first that can be read if all have some.
    """
    inside = _inside(data)
    revisions = _revisions(base, data)
    readable: list[Base] = []
    for number, revision in enumerate(revisions):
        folder = _unpack(data, revision, inside, temporary / str(number))
        if folder is None:
            # Before the data was there, nothing was published.
            return readable[0] if readable else Base(None, base)
        # The problems are of what was, and are told to nobody.
        facts, problems = examine(folder, today)
        if facts is None:
            continue
        older = f"{base} (bản {revision[:10]}, vì bản mới hơn có lỗi)"
        found = Base(_as_named(folder, data).published, base if revision == revisions[0] else older)
        if not errors(problems):
            return found
        readable.append(found)
    if not readable:
        raise NoBase(
            f"dữ liệu ở bản «{base}» và {_FAR_ENOUGH} bản trước đó đều có lỗi nên không so được."
            " Chọn một bản khác."
        )
    return readable[0]


def _revisions(base: str, data: Path) -> list[str]:
    """What `base` names, and the revisions before it that touched the data folder, newest first.

    Raises `NoBase`.
    """
    failing = (
        f"không có bản «{base}» trong kho git này, cũng không có thư mục dữ liệu nào tên như thế."
        " Xem lại tên; kho mới tải một phần thì chạy: git fetch --unshallow"
    )
    named = ("--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    commit = _told(data, "rev-parse", *named, failing=failing)
    reach = ("--first-parent", f"--max-count={_FAR_ENOUGH}", commit, "--", ".")
    back = _told(data, "rev-list", *reach, failing=_UNREADABLE).split()
    return list(dict.fromkeys([commit, *back]))


def _as_named(folder: Path, data: Path) -> Facts:
    """The facts with their places named as in the folder of today, so that a line can be shown
    beside them.
    """
    facts, _ = load(folder, shown_as=data.as_posix())
    assert facts is not None  # it was read a moment ago
    return facts


_UNREADABLE = "git không đọc được bản ấy. Chạy: git fsck"


def _unpack(data: Path, revision: str, inside: str, folder: Path) -> Path | None:
    """The data folder of `revision`; None where it had none."""
    tree = f"{revision}:{inside}"
    if subprocess.run(
        ["git", "-C", str(data), "cat-file", "-e", tree], capture_output=True
    ).returncode:
        return None
    folder.mkdir()
    top = _git(data, "rev-parse", "--show-toplevel", failing=_UNREADABLE).decode().rstrip("\n")
    packed = _git(Path(top), "archive", "--format=tar", tree, failing=_UNREADABLE)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            if member.isreg() or member.isdir():  # a link could lead out of the folder
                archive.extract(member, folder, filter="data")
    return folder if (folder / SETTINGS).exists() else None


def _told(data: Path, *arguments: str, failing: str) -> str:
    """What git says in words, without the end of its line; raises like `_git`."""
    return _git(data, *arguments, failing=failing).decode().strip()


def _git(data: Path, *arguments: str, failing: str) -> bytes:
    """What git says; `NoBase` with the words `failing` when it can't."""
    try:
        ran = subprocess.run(["git", "-C", str(data), *arguments], capture_output=True)
    except FileNotFoundError:
        raise NoBase(
            "máy này chưa có git. Cài git, hoặc so với một thư mục: campaign changes THƯ_MỤC_CŨ."
        ) from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoBase(f"{failing}{f' (git: {said[0]})' if said else ''}")
    return ran.stdout
