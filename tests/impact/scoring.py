"""How well sites agree with labels."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.impact.tree import logical_lines, sources
from togai_codegen.drift.impact import Site, Tier

Line = tuple[str, int]


@dataclass(frozen=True)
class Score:
    """Logical lines: those that are labelled, those of them that a type checker sees, and those of each kind of site."""

    labelled: frozenset[Line]
    typed: frozenset[Line]
    certain: frozenset[Line]
    found: frozenset[Line]

    @property
    def precision(self) -> float:
        """The share of certain lines that are labelled."""
        return len(self.certain & self.labelled) / max(len(self.certain), 1)

    @property
    def certain_recall(self) -> float:
        """The share of labelled lines with typed receivers that are certain."""
        return len(self.certain & self.typed) / len(self.typed)

    @property
    def recall(self) -> float:
        """The share of all labelled lines that are found in any tier."""
        return len(self.found & self.labelled) / len(self.labelled)

    def __str__(self) -> str:
        certain = f"certain: {len(self.certain)} lines, precision {self.precision:.3f}, recall of typed {self.certain_recall:.3f}"
        every = f"all tiers: {len(self.found)} lines, recall {self.recall:.3f}"
        return f"{len(self.labelled)} labelled lines, {len(self.typed)} with typed receivers; {certain}; {every}"


def score(labels: Path, sites: Iterable[Site]) -> Score:
    """Hold sites against a file of labels."""
    stored: dict[str, dict[str, list[str]]] = json.loads(labels.read_text("utf-8"))
    tables = {name: logical_lines(text) for name, text in sources().items()}
    kinds = {(path, int(line)): what for path, lines in stored.items() for line, what in lines.items()}
    lines = [(site, (Path(site.path).name, tables[Path(site.path).name].get(site.line, site.line))) for site in sites]
    return Score(
        labelled=frozenset(kinds),
        typed=frozenset(line for line, what in kinds.items() if "types" in what),
        certain=frozenset(line for site, line in lines if site.tier is Tier.CERTAIN),
        found=frozenset(line for _, line in lines),
    )
