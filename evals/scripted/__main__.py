"""`python -m evals.scripted`: a scripted model behind an OpenAI-compatible address."""

import argparse
import asyncio
import sys
from contextlib import suppress

from evals.scripted.models import MODELS
from evals.scripted.server import ScriptedServer


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m evals.scripted", description=__doc__)
    parser.add_argument(
        "--model", choices=sorted(MODELS), default="careful", help="who answers (default careful)"
    )
    parser.add_argument(
        "--port", type=int, default=8990, help="where to listen; 0 lets the system choose (default 8990)"
    )
    parser.add_argument(
        "--latency", type=float, default=0.0, metavar="SECONDS", help="how long each answer is held back"
    )
    asked = parser.parse_args()

    def started(port: int) -> None:
        sys.stdout.write(f"http://127.0.0.1:{port}/v1\n")
        sys.stdout.flush()

    with suppress(KeyboardInterrupt):
        asyncio.run(ScriptedServer(asked.model, latency_s=asked.latency).serve(asked.port, started))


if __name__ == "__main__":
    main()
