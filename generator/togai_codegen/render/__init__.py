"""The Jinja environment and formatting."""

from togai_codegen.render.formatting import LINE_LENGTH, format_files
from togai_codegen.render.own_code import own_code_sha256
from togai_codegen.render.package import render_package

__all__ = ["LINE_LENGTH", "format_files", "own_code_sha256", "render_package"]
