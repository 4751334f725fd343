"""`make bench-pages`: how long a resident on a thin link waits for each kind of page, beside the
same content made by others, in one run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench import budgets
from bench.big import DECISION, enlarge
from bench.peers import by_hand, by_hugo, by_material, lean_by_hand, write
from bench.server import thin
from bench.visit import Visit, visit
from tests.helpers.browser import launch
from tests.helpers.communes import DATA, DATA_TODAY, ROOT
from tests.helpers.sites import build

# Our kinds of pages: name, which of our two sites, address.
KINDS = {
    "trang-chu": ("ours", "minh-hoa/"),
    "ke-hoach": ("ours", "minh-hoa/ke-hoach/"),
    "cac-chi-tieu": ("ours", "minh-hoa/chi-tieu/"),
    "mot-chi-tieu": ("ours", "minh-hoa/chi-tieu/bao-hiem-y-te/"),
    "vinh-danh": ("ours", "minh-hoa/vinh-danh/"),
    "quyet-dinh": ("ours", "minh-hoa/vinh-danh/qd-83-2025/"),
    "tin-tuc": ("ours", "minh-hoa/tin-tuc/"),
    "mot-bai": ("ours", "minh-hoa/tin-tuc/2025-06-gat-lua-xuan/"),
    "ke-hoach-2024": ("ours", "2024/ke-hoach/"),
    "41-chi-tieu": ("ours", "2024/chi-tieu/"),
    "trang-chu-300": ("big", "minh-hoa/"),
    "300-chi-tieu": ("big", "minh-hoa/chi-tieu/"),
    "500-nguoi": ("big", f"minh-hoa/vinh-danh/{DECISION}/"),
}
PEERS = ("ours", "hand", "lean", "material", "hugo")
CACHE = ROOT / ".cache" / "bench"


def make(kinds: list[str], root: Path) -> dict[str, dict[str, str]]:
    """Build everything below `root`; gives for each kind the address of each peer's page."""
    shutil.rmtree(root.parent, ignore_errors=True)
    sites = {"ours": DATA, "big": DATA}
    if any(KINDS[kind][0] == "big" for kind in kinds):
        sites["big"] = enlarge(DATA, root.parent / "data")
    for name in {KINDS[kind][0] for kind in kinds}:
        process = build(sites[name], root / name, DATA_TODAY)
        if process.returncode:
            raise SystemExit(process.stdout + process.stderr)
    pages = {
        kind: (root / KINDS[kind][0] / KINDS[kind][1] / "index.html").read_text("utf-8")
        for kind in kinds
    }
    for kind, page in pages.items():
        write(root / "hand" / kind / "index.html", by_hand(page))
        write(root / "lean" / kind / "index.html", lean_by_hand(page))
    by_material(pages, root / "material", root.parent / "material")
    by_hugo(pages, root / "hugo", root.parent / "hugo")
    return {
        kind: {"ours": "/".join(KINDS[kind]), **{peer: f"{peer}/{kind}/" for peer in PEERS[1:]}}
        for kind in kinds
    }


def measure(
    browser: Browser, root: str, addresses: dict[str, dict[str, str]], rounds: int
) -> Iterator[tuple[str, str, Visit]]:
    """Round by round, so that a busy minute of the machine falls on all alike; the first visit of
    all is not counted.
    """
    visit(browser, root + next(iter(addresses.values()))["hand"])
    for number in range(rounds):
        for kind, peers in addresses.items():
            for peer, address in peers.items():
                print(
                    f"\r{number + 1}/{rounds} {kind} {peer}".ljust(60),
                    end="",
                    file=sys.stderr,
                    flush=True,
                )
                yield kind, peer, visit(browser, root + address)
    print("\r".ljust(61), end="\r", file=sys.stderr)


def medians(visits: list[Visit]) -> Visit:
    names = [field.name for field in fields(Visit)]
    return Visit(**{name: median(getattr(one, name) for one in visits) for name in names})


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}; all when none is named")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if unknown := set(options.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}")
    kinds = options.kinds or list(KINDS)
    root = CACHE / "pages" / "served"
    addresses = make(kinds, root)
    visits: dict[str, dict[str, list[Visit]]] = {
        kind: {peer: [] for peer in PEERS} for kind in kinds
    }
    before = os.getloadavg()
    with thin(root) as served, sync_playwright() as playwright:
        # Told of page by page, the browser would only forgive our own certificate on a second
        # connection, and make all pages alike slow.
        browser = launch(playwright, "--ignore-certificate-errors")
        for kind, peer, one in measure(browser, served, addresses, options.rounds):
            visits[kind][peer].append(one)
        browser.close()
    results = {
        kind: {peer: medians(of) for peer, of in peers.items()} for kind, peers in visits.items()
    }
    budget = {
        kind: list(
            budgets.of(
                kind, results[kind], (root / addresses[kind]["ours"] / "index.html").read_bytes()
            )
        )
        for kind in kinds
    }
    print(budgets.table(results, budget))
    kept = {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": f"{platform.machine()}, {os.cpu_count()} processors",
        "load": [before, os.getloadavg()],
        "rounds": options.rounds,
        "kinds": {k: {p: asdict(v) for p, v in peers.items()} for k, peers in results.items()},
        "budgets": {kind: [asdict(one) for one in of] for kind, of in budget.items()},
        "visits": {
            k: {p: [asdict(v) for v in of] for p, of in peers.items()}
            for k, peers in visits.items()
        },
    }
    (CACHE / "pages.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
    print(
        f"\n{(CACHE / 'pages.json').relative_to(ROOT)}: every visit, to be compared later. Load of"
        f" the machine: {before[0]:.1f} before, {os.getloadavg()[0]:.1f} after."
    )
    return int(any(not one.kept for of in budget.values() for one in of))


if __name__ == "__main__":
    sys.exit(main())
