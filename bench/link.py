"""A thin link in front of a server: round trips, a rate, slow start.

The browser's own throttling would leave out the setting up of connections.
"""

from __future__ import annotations

import asyncio
from collections import deque

ROUND_TRIP = 0.4  # seconds
RATE = 400_000 / 8  # bytes a second towards the reader, shared by all connections
PACKET = 1460
FIRST_FLIGHT = (
    10 * PACKET
)  # what may be under way before the first answer of the other side (RFC 6928)


class Link:
    """Relays connections to `port`.

    What the reader sends is only late; what comes back also queues for the rate.
    """

    def __init__(self, port: int):
        self.port, self.free_at = port, 0.0

    async def serve(self) -> asyncio.Server:
        return await asyncio.start_server(self._relay, "127.0.0.1", 0)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        opened = asyncio.get_running_loop().time()
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            await asyncio.gather(
                self._up(reader, to_server, opened), self._down(from_server, writer)
            )
        except OSError:
            pass  # the reader left
        finally:
            writer.close()
            to_server.close()

    async def _up(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, opened: float
    ) -> None:
        """The first word can be said one round trip after the call, when the greeting came back;
        each word is half of one under way.
        """
        loop = asyncio.get_running_loop()
        while data := await reader.read(65536):
            loop.call_at(
                max(loop.time(), opened + ROUND_TRIP) + ROUND_TRIP / 2, _write, writer, data
            )
        loop.call_later(ROUND_TRIP / 2, writer.close)

    async def _down(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        window, under_way, arrivals = FIRST_FLIGHT, 0, deque()
        while data := await reader.read(PACKET):
            while under_way + len(data) > window:
                at, size = arrivals.popleft()
                await asyncio.sleep(at + ROUND_TRIP / 2 - loop.time())
                # Every packet that is acknowledged lets two follow: slow start, without loss.
                under_way, window = under_way - size, window + size
            self.free_at = max(loop.time(), self.free_at) + len(data) / RATE
            arrival = self.free_at + ROUND_TRIP / 2
            loop.call_at(arrival, _write, writer, data)
            arrivals.append((arrival, len(data)))
            under_way += len(data)
        loop.call_at(max(loop.time(), self.free_at) + ROUND_TRIP / 2 + 0.01, writer.close)


def _write(writer: asyncio.StreamWriter, data: bytes) -> None:
    if not writer.is_closing():
        writer.write(data)
