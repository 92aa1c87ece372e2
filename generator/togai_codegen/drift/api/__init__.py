"""The public API of generated packages: read from `_api.json`, compared, and tied to the changes of the spec."""

from togai_codegen.drift.api.changes import ApiChange, ApiKind
from togai_codegen.drift.api.compare import compare_surfaces
from togai_codegen.drift.api.linking import link
from togai_codegen.drift.api.surface import Surface, SurfaceError, read_surface

__all__ = ["ApiChange", "ApiKind", "Surface", "SurfaceError", "compare_surfaces", "link", "read_surface"]
