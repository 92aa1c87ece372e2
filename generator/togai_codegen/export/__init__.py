"""An Api written back as an OpenAPI document."""

from togai_codegen.export.document import to_openapi

__all__ = ["to_openapi"]
