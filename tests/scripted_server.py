"""An OpenAI-compatible server on loopback that says what it was told to say, and counts who asked."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Script:
    """What the server answers, and what it was asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.latency_s = 0.0
        self.busy_s: int | None = None
        """Seconds it asks to wait for; None while it takes calls."""
        self.calls = 0
        self.url = ""
        self.asked = threading.Event()


@contextmanager
def scripted(text: str) -> Iterator[Script]:
    """Serve until the test is over.

    Args:
        text: what the model writes.
    """
    script = Script(text)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            script.calls += 1
            script.asked.set()
            time.sleep(script.latency_s)
            try:
                self._say()
            except OSError:  # whoever asked was killed meanwhile
                return

        def _say(self) -> None:
            if script.busy_s is not None:
                self._send(429, {"error": {"message": "busy", "type": "rate_limit", "code": "rate_limit"}})
                return
            choice = {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": script.text},
            }
            usage = {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200}
            whole = {"id": "x", "object": "chat.completion", "created": 0, "model": "scripted"}
            self._send(200, {**whole, "choices": [choice], "usage": usage})

        def _send(self, status: int, document: object) -> None:
            body = json.dumps(document).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            if script.busy_s is not None:
                self.send_header("retry-after", str(script.busy_s))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    yield script
    server.shutdown()
    server.server_close()
    thread.join(5)
