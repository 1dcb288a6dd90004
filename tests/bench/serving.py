"""How fast a server answers: granian on the loopback, a bounded number of requests over a few open connections."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONNECTIONS = 4
PATIENCE = 30


@contextmanager
def server(application: str, **environment: str) -> Iterator[int]:
    """Serves the WSGI application in a process of its own and yields its port."""
    port = _free_port()
    command = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--host", "127.0.0.1"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--workers", "1", "--no-log", application],
        env={**os.environ, **environment},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def rate(port: int, path: str, count: int, headers: str = "", status: int = 200) -> float:
    """Answers a second to `count` requests."""
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n".encode()
    sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(CONNECTIONS)]
    try:
        _round(sockets, request, status)
        start = time.perf_counter()
        for _ in range(count // CONNECTIONS):
            _round(sockets, request, status)
        return count / (time.perf_counter() - start)
    finally:
        for connection in sockets:
            connection.close()


def fetch(port: int, path: str) -> tuple[bytes, bytes]:
    """The head and the body of one answer."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        return _answer(connection)


def _round(sockets: list[socket.socket], request: bytes, status: int) -> None:
    for connection in sockets:
        connection.sendall(request)
    for connection in sockets:
        head, _ = _answer(connection)
        if not head.startswith(f"HTTP/1.1 {status} ".encode()):
            raise SystemExit(f"Serveren svarede ikke {status}: {head[:200]!r}")


def _answer(connection: socket.socket) -> tuple[bytes, bytes]:
    received = b""
    while b"\r\n\r\n" not in received:
        received += _more(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    if length := re.search(rb"(?i)^content-length: (\d+)", head, re.MULTILINE):
        while len(body) < int(length[1]):
            body += _more(connection)
    elif b"chunked" in head.lower():
        while not body.endswith(b"0\r\n\r\n"):
            body += _more(connection)
    return head, body


def _more(connection: socket.socket) -> bytes:
    if piece := connection.recv(1 << 18):
        return piece
    raise SystemExit("Serveren lukkede forbindelsen.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(port: int, process: subprocess.Popen) -> None:
    for _ in range(PATIENCE * 10):
        if process.poll() is not None:
            raise SystemExit("Serveren startede ikke.")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Serveren svarede ikke i tide.")
