"""The generated package as it is vendored: its files without the parts that are not wanted, and the script that verifies them."""

from pathlib import Path
from typing import Final

from togai_codegen.emit import CUSTOM, MANIFEST_NAME, FileDigest, FileSet, Manifest, read_package
from togai_codegen.records import dataclass

PARTS: Final = {
    "reference": ("reference.md", "reference.html"),
    "testing": ("testing.py", "_testing.json", "_runtime/testing/"),
}
"""What may be left out of a copy: files, and folders with all that is in them."""
VERIFY: Final = "_verify.py"
ATTRIBUTES: Final = ".gitattributes"
_ATTRIBUTES: Final = b"""\
# These files are verified byte for byte, so git must not change their line ends.
* -text
_custom/** !text
"""
_SCRIPT: Final = Path(__file__).with_name("_verify.py")


class NothingToVendor(Exception):
    """The generated package is not there, or is not what its manifest says."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """What a copy is to hold, and where it came from. `custom` is what its author keeps in `_custom/`, which a new copy needs."""

    package: str
    manifest: Manifest
    files: FileSet
    custom: FileSet
    without: tuple[str, ...] = ()

    def without_parts(self, parts: tuple[str, ...]) -> "Upstream":
        """The same without some of the PARTS."""
        files = FileSet({path: content for path, content in self.files if part_of(path) not in parts})
        return Upstream(self.package, self.manifest, files, self.custom, tuple(sorted(parts)))


def part_of(path: str) -> str | None:
    """The part that a file belongs to, of those that may be left out."""
    for part, places in PARTS.items():
        if any(path == place or (place.endswith("/") and path.startswith(place)) for place in places):
            return part
    return None


def read_upstream(folder: Path) -> Upstream:
    """Read a generated package.

    Raises NothingToVendor where none is there, or where it has been edited: what is vendored is what was generated.
    """
    package = read_package(folder)
    if package.manifest is None:
        raise NothingToVendor(f"{folder} is no generated package: {package.manifest_fault or f'it has no {MANIFEST_NAME}'}")
    files: dict[str, bytes] = {MANIFEST_NAME: package.files[MANIFEST_NAME]}
    wrong: list[str] = []
    for path, digest in package.manifest.files.items():
        content = _as_generated(package.files.get(path), digest)
        if content is None:
            wrong.append(path)
        else:
            files[path] = content
    if wrong:
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        told = f"{folder} is not what its manifest says ({', '.join(wrong[:3])}{more})"
        raise NothingToVendor(f"{told}: `togai-codegen check` says why, `togai-codegen generate` mends it")
    own = {VERIFY: _SCRIPT.read_bytes().replace(b"\r\n", b"\n"), ATTRIBUTES: _ATTRIBUTES}
    custom = {path: content for path, content in package.files.items() if path.startswith(f"{CUSTOM}/")}
    return Upstream(folder.resolve().name, package.manifest, FileSet({**files, **own}), FileSet(custom))


def _as_generated(content: bytes | None, digest: FileDigest) -> bytes | None:
    """The text that was generated, also where a checkout has given it other line ends; None where it is another."""
    if content is None:
        return None
    unix = content.replace(b"\r\n", b"\n")
    return next((text for text in (content, unix) if FileDigest.of(text) == digest), None)
