"""Folders on HTTP/2 with TLS and gzip, as the public host sends them, behind the thin link."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import trustme
from hypercorn.asyncio import serve as hypercorn
from hypercorn.config import Config

from bench.link import Link


def application(root: Path):
    """An ASGI application that sends the files below `root`."""

    @cache
    def found(path: str) -> tuple[int, str, bytes]:
        file = (
            root / path.lstrip("/") / "index.html"
            if path.endswith("/")
            else root / path.lstrip("/")
        )
        if not file.is_file():
            return 404, "text/plain", gzip.compress(b"404")
        return (
            200,
            mimetypes.guess_type(file.name)[0] or "application/octet-stream",
            gzip.compress(file.read_bytes(), 9),
        )

    async def app(scope, receive, send):
        if scope["type"] != "http":
            return
        status, kind, body = found(scope["path"])
        headers = [
            (b"content-type", f"{kind}; charset=utf-8".encode()),
            (b"content-encoding", b"gzip"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"max-age=600"),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return app


@contextmanager
def thin(root: Path) -> Iterator[str]:
    """Serve the folder behind the link, and give its address."""
    ready, ends, port = threading.Event(), [], []

    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
                f"{folder}/all.pem"
            )
            listening = socket.create_server(("127.0.0.1", 0))
            config = Config()
            config.certfile = config.keyfile = f"{folder}/all.pem"
            config.bind, config.alpn_protocols, config.loglevel = (
                [f"fd://{listening.fileno()}"],
                ["h2"],
                "CRITICAL",
            )
            stop = asyncio.Event()
            serving = asyncio.create_task(
                hypercorn(application(root), config, shutdown_trigger=stop.wait)
            )
            link = await Link(listening.getsockname()[1]).serve()
            port.append(link.sockets[0].getsockname()[1])
            ends.append((asyncio.get_running_loop(), stop))
            ready.set()
            await serving
            link.close()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    if not ready.wait(30):
        raise RuntimeError("the server did not start")
    try:
        yield f"https://127.0.0.1:{port[0]}/"
    finally:
        loop, stop = ends[0]
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
