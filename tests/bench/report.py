"""Results as a table for people, as Markdown between two marks, and as a plot: bars of ratios, written as SVG by hand."""

import math
import os
import platform
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tests.bench.measure import Result

BEGIN, END = "<!-- bench: written by `make bench` -->", "<!-- /bench -->"
IN_README = (
    "Togai, whole client", "Togai, nothing changed", "Togai, one schema changed", "Stripe, whole client", "`import togai`",
    "first resource", "decode 1,000 invoice groups", "sync call, 100 groups",
)  # fmt: skip
"""What a reader of the README asks first; `make bench` prints all of it."""


def machine() -> str:
    """What the figures were taken on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, Python {platform.python_version()}"
    )


def number(value: float, unit: str) -> str:
    """With its unit, and no more digits than it is worth."""
    kind = unit.replace("CPU ", "")
    if kind == "s" and value < 1:
        return f"{value * 1000:.0f} ms" if value >= 0.01 else f"{value * 1000:.1f} ms"
    return f"{value:.1f} {kind}" if value < 100 else f"{value:.0f} {kind}"


def as_text(results: Sequence[Result]) -> str:
    """All results, one a line."""
    lines = [f"{'medians':<40} {'unit':<6} {'ours':>9} {'theirs':>9} {'ratio':>6} {'goal':>5}  against"]
    for item in results:
        goal = "" if item.goal is None else f"{item.goal:.2f}"
        figures = f"{number(item.ours, item.unit):>9} {number(item.theirs, item.unit):>9} {item.ratio:6.2f} {goal:>5}"
        lines.append(f"{item.subject:<40} {item.unit:<6} {figures}  {item.against}")
    return "\n".join(lines)


def as_markdown(results: Sequence[Result]) -> str:
    """The table of the README."""
    rows = [f"CPU time, medians, on {machine()}; `make bench` takes them anew, and more of them.", ""]
    rows += ["| | ours | theirs | ratio | beside |", "|---|---|---|---|---|"]
    for item in chosen(results):
        figures = f"{number(item.ours, item.unit)} | {number(item.theirs, item.unit)} | {item.ratio:.2f}"
        rows.append(f"| {item.subject} | {figures} | {item.against} |")
    return "\n".join([*rows, "", "![Bars of the ratios](docs/bench.svg)"])


def chosen(results: Sequence[Result]) -> list[Result]:
    """What the README shows: of CPU time, in its order, each comparison once."""
    return [item for name in IN_README for item in results if item.subject == name and item.unit == "CPU s"]


def put_between_marks(path: Path, text: str) -> bool:
    """Replace what stands between the marks in a file; false where it has none."""
    whole = path.read_text("utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return False
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", "utf-8")
    return True


_LEFT, _WIDTH, _ROW, _TOP = 330, 420, 26, 54
_LEAST, _MOST = 0.03, 3.0


def as_svg(results: Sequence[Result]) -> str:
    """One bar a comparison on a logarithmic scale; the line in the middle is "the same as theirs"."""
    items = chosen(results)
    height = _TOP + _ROW * len(items) + 40
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="860" height="{height}" viewBox="0 0 860 {height}" role="img" '
        'font-family="sans-serif" font-size="12">',
        "<title>What ours costs, as a part of what theirs costs</title>",
        f'<rect width="860" height="{height}" fill="#ffffff"/>',
        '<text x="16" y="24" font-size="15" fill="#1a1a1a">What ours costs, as a part of what theirs costs (CPU time)</text>',
    ]
    bottom = _TOP + _ROW * len(items)
    for tick in (0.05, 0.1, 0.2, 0.5, 1.0, 2.0):
        colour = "#b03030" if tick == 1.0 else "#d8d8d8"
        out.append(f'<line x1="{_x(tick):.1f}" y1="{_TOP - 8}" x2="{_x(tick):.1f}" y2="{bottom}" stroke="{colour}"/>')
        out.append(f'<text x="{_x(tick):.1f}" y="{bottom + 16}" text-anchor="middle" fill="#555555">{tick:g}</text>')
    for index, item in enumerate(items):
        y = _TOP + index * _ROW
        end = _x(item.ratio)
        label = f"{item.subject} / {item.against}".replace("`", "")
        shown = label if len(label) <= 54 else f"{label[:53]}…"
        out.append(f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end" fill="#1a1a1a">{escape(shown)}</text>')
        out.append(f'<rect x="{_LEFT}" y="{y + 2}" width="{end - _LEFT:.1f}" height="16" fill="#3465a4"/>')
        out.append(f'<text x="{end + 6:.1f}" y="{y + 14}" fill="#1a1a1a">{item.ratio:.2f}</text>')
    out.append(f'<text x="16" y="{bottom + 34}" fill="#555555">{escape(machine())}</text>')
    return "\n".join([*out, "</svg>", ""])


def _x(ratio: float) -> float:
    """Where a ratio stands on the logarithmic axis."""
    bounded = min(max(ratio, _LEAST), _MOST)
    return _LEFT + _WIDTH * math.log(bounded / _LEAST) / math.log(_MOST / _LEAST)
