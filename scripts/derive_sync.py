"""Derive the runtime's sync modules from the async ones, which are written by hand.

    python scripts/derive_sync.py            write them
    python scripts/derive_sync.py --check    exit 1 where a file on disk differs (CI)

Works on tokens, so strings in code stay as they are, except quoted annotations and the words in docstrings that name classes.
"""

import io
import re
import subprocess
import sys
import tokenize
from pathlib import Path

RUNTIME = Path(__file__).resolve().parent.parent / "generator" / "togai_codegen" / "runtime"

MODULES = {f"_async_{name}.py": f"_sync_{name}.py" for name in ("auth", "client", "events", "oauth2", "paging", "streams")}

NAMES = {
    "AsyncClient": "SyncClient",
    "AsyncPager": "SyncPager",
    "AsyncShared": "SyncShared",
    "AsyncStreamedResponse": "SyncStreamedResponse",
    "AsyncItems": "Items",
    "AsyncEventStream": "EventStream",
    "AsyncJsonLines": "JsonLines",
    "AsyncResource": "SyncResource",
    "AsyncTransport": "Transport",
    "AsyncTransportResponse": "TransportResponse",
    "AsyncClientCredentials": "ClientCredentials",
    "AsyncCredential": "Credential",
    "AsyncIterator": "Iterator",
    "_async_support": "_sync_support",
    "_async_auth": "_sync_auth",
    "_async_client": "_sync_client",
    "_async_oauth2": "_sync_oauth2",
    "_async_paging": "_sync_paging",
    "_async_streams": "_sync_streams",
    "_async_events": "_sync_events",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "aclose": "close",
    "anext": "next",
}
DROPPED = frozenset({"async", "await"})
WORDS = re.compile("|".join(sorted(NAMES, key=len, reverse=True)))
AWAITABLE = re.compile(r"Awaitable\[((?:[^\[\]]|\[[^\[\]]*\])*)\]")
IMPORTED_AWAITABLE = re.compile(r"\bAwaitable, |, Awaitable\b")


def derive(source: str, name: str) -> str:
    """The sync text of an async module."""
    lines = source.splitlines(keepends=True)
    edits: list[tuple[int, int, int, str]] = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        row, start = token.start
        end = token.end[1]
        if token.type == tokenize.NAME and token.string in DROPPED:
            edits.append((row, start, end + 1, ""))
        elif token.type == tokenize.NAME and token.string in NAMES:
            edits.append((row, start, end, NAMES[token.string]))
        elif token.type == tokenize.STRING and token.start[0] == token.end[0]:
            edits.append((row, start, end, WORDS.sub(lambda match: NAMES[match[0]], token.string)))
    for row, start, end, text in sorted(edits, reverse=True):
        line = lines[row - 1]
        lines[row - 1] = line[:start] + text + line[end:]
    text = IMPORTED_AWAITABLE.sub("", AWAITABLE.sub(r"\1", "".join(lines)))
    first, _, rest = text.partition("\n")
    header = first.replace(", asynchronously", "")
    header = re.sub(r'(""".*?[.])( .*)?"""$', rf'\1 Derived from {name} by scripts/derive_sync.py: do not edit."""', header)
    return f"{header}\n{rest}"


def formatted(text: str) -> str:
    """The text as ruff formats it, imports sorted."""
    for command in (["check", "--select", "I,F401,FURB122,UP028,UP034", "--fix", "--unsafe-fixes", "--quiet"], ["format"]):
        arguments = [
            sys.executable,
            "-m",
            "ruff",
            *command,
            "--line-length",
            "130",
            "--isolated",
            "--stdin-filename",
            "x.py",
            "-",
        ]
        text = subprocess.run(arguments, input=text, capture_output=True, text=True, check=True).stdout
    return text


def main() -> int:
    """Write or check."""
    check = "--check" in sys.argv[1:]
    stale: list[str] = []
    for name, target in MODULES.items():
        wanted = formatted(derive((RUNTIME / name).read_text(encoding="utf-8"), name))
        path = RUNTIME / target
        if path.exists() and path.read_text(encoding="utf-8") == wanted:
            continue
        stale.append(target)
        if not check:
            path.write_text(wanted, encoding="utf-8", newline="\n")
    if check and stale:
        print(f"derived files differ: {', '.join(stale)}; run python scripts/derive_sync.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
