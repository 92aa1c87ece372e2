"""The cases beside this file: what each expects, and what the generator makes of it now."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from togai_codegen import pipeline
from togai_codegen.config import Config
from togai_codegen.diagnostics.model import Diagnostics
from togai_codegen.emit import FileSet
from togai_codegen.ir.json import meaning
from togai_codegen.report import render_text

FOLDER = Path(__file__).parent
PACKAGE = "sdk"
ROOTS = {"security": ("__init__.py", "_client.py"), "servers": ("_client.py",), "webhooks": ("webhooks.py",)}
"""Files beyond models and resources that are kept for a topic; elsewhere they say nothing that these don't."""


@dataclass(frozen=True)
class Case:
    """One folder: `spec.yaml`, perhaps `overlay.yaml`, and what is expected of them."""

    folder: Path

    @property
    def name(self) -> str:
        """`topic/case`."""
        return self.folder.relative_to(FOLDER).as_posix()

    def build(self) -> tuple[pipeline.Built, Diagnostics]:
        """Run the generator in the case's folder, so that places read `spec.yaml:3:1` wherever the checkout is."""
        diagnostics = Diagnostics()
        overlays = (Path("overlay.yaml"),) if (self.folder / "overlay.yaml").exists() else ()
        with contextlib.chdir(self.folder):
            config = Config(spec=Path("spec.yaml"), output=Path(), package=PACKAGE, overlays=overlays)
            return pipeline.build(config, diagnostics), diagnostics

    def made(self) -> dict[str, str]:
        """What the generator makes now: relative path -> text."""
        built, diagnostics = self.build()
        texts = {f"expected/{path}": text.decode() for path, text in built.files if self._is_kept(path)}
        # Without places: a line added to a spec changes no more than it means to.
        ir = json.dumps(meaning(built.api), ensure_ascii=True, indent=1) + "\n"
        return {"diagnostics.txt": render_text(diagnostics), "ir.json": ir, **texts}

    def expected(self) -> dict[str, str]:
        """What stands in the folder."""
        paths = [self.folder / "diagnostics.txt", self.folder / "ir.json", *sorted((self.folder / "expected").rglob("*"))]
        files = [path for path in paths if path.is_file() and "__pycache__" not in path.parts]
        return {path.relative_to(self.folder).as_posix(): path.read_bytes().decode() for path in files}

    def rewrite(self) -> list[str]:
        """Make the folder expect what the generator makes now; the paths that changed."""
        made, expected = self.made(), self.expected()
        changed = sorted(path for path in made.keys() | expected.keys() if made.get(path) != expected.get(path))
        for path in changed:
            target = self.folder / path
            if path not in made:
                target.unlink()
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(made[path].encode())
        return changed

    def _is_kept(self, path: str) -> bool:
        if path in ROOTS.get(self.folder.parent.name, ()):
            return True
        return path.startswith(("models/", "resources/")) and not path.endswith("/__init__.py")


def all_cases() -> tuple[Case, ...]:
    """Every folder `<topic>/<case>`, with or without a spec, so that a forgotten one is seen."""
    topics = (path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")
    return tuple(Case(folder) for topic in sorted(topics) for folder in sorted(topic.iterdir()) if folder.is_dir())


def write_files(files: FileSet, folder: Path) -> None:
    """Write a generated package for importing it."""
    for path, content in files:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def rewrite_all() -> Iterator[str]:
    """Rewrite every case, telling what changed."""
    for case in all_cases():
        for path in case.rewrite():
            yield f"{case.name}/{path}"
