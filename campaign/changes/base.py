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
    if _git(data, "tag", "--list", PUBLISHED, failing=_UNREADABLE).strip():
        with tempfile.TemporaryDirectory() as temporary:
            found = _from_git(mark, data, today, Path(temporary))
            yield Base(
                found.facts, found.name.replace(mark, f"bản đang công bố (nhãn {PUBLISHED})")
            )
    elif _git(data, "rev-parse", "--is-shallow-repository", failing=_UNREADABLE).strip() == b"true":
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
    return (
        _git(
            data,
            "rev-parse",
            "--show-prefix",
            failing=(
                "thư mục dữ liệu không nằm trong kho git. So với một thư mục: campaign changes"
                " THƯ_MỤC_CŨ."
            ),
        )
        .decode()
        .strip()
    )


def _from_git(base: str, data: Path, today: date, temporary: Path) -> Base:
    """The newest revision from `base` back that had no error, for a broken one was never published;
    the first that can be read if all have some.
    """
    inside = _inside(data)
    commit = (
        _git(
            data,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{base}^{{commit}}",
            failing=(
                f"không có bản «{base}» trong kho git này, cũng không có thư mục dữ liệu nào tên"
                " như thế. Xem lại tên; kho mới tải một phần thì chạy: git fetch --unshallow"
            ),
        )
        .decode()
        .strip()
    )
    back = (
        _git(
            data,
            "rev-list",
            "--first-parent",
            f"--max-count={_FAR_ENOUGH}",
            commit,
            "--",
            ".",
            failing=_UNREADABLE,
        )
        .decode()
        .split()
    )
    readable: list[Base] = []
    for number, revision in enumerate(dict.fromkeys([commit, *back])):
        folder = _unpack(data, revision, inside, temporary / str(number))
        if folder is None:
            # Before the data was there, nothing was published.
            return readable[0] if readable else Base(None, base)
        # The problems are of what was, and are told to nobody.
        facts, problems = examine(folder, today)
        shown = _as_named(folder, data) if facts else None
        found = (
            Base(
                shown.published,
                (
                    base
                    if revision == commit
                    else f"{base} (bản {revision[:10]}, vì bản mới hơn có lỗi)"
                ),
            )
            if shown
            else None
        )
        if found and not errors(problems):
            return found
        readable += [found] if found else []
    if not readable:
        raise NoBase(
            f"dữ liệu ở bản «{base}» và {_FAR_ENOUGH} bản trước đó đều có lỗi nên không so được."
            " Chọn một bản khác."
        )
    return readable[0]


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
