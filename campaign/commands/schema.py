"""`campaign schema`: the JSON Schemas of the data files."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from campaign.facts.schema import FILES, schemas, write_schemas

HELP = "in JSON Schema của một loại tệp dữ liệu; không ghi tên thì ghi tất cả vào thư mục schema"


def arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "name",
        nargs="?",
        metavar="TÊN",
        choices=[file.name for file in FILES],
        help=", ".join(file.name for file in FILES),
    )


def run(options: argparse.Namespace, today: date) -> int:
    """Print one schema, or write those that changed."""
    if options.name:
        print(schemas()[f"{options.name}.json"], end="")
        return 0
    changed = write_schemas(Path("schema"))
    print(
        f"Đã ghi schema/: {', '.join(changed)}."
        if changed
        else "Các tệp trong schema/ đã đúng, không ghi gì."
    )
    return 0
