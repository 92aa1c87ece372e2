"""The Jinja environment and formatting."""

from togai_codegen.render.formatting import LINE_LENGTH, Formatter, format_files
from togai_codegen.render.package import data_files, render_modules, render_package, runtime_files

__all__ = [
    "LINE_LENGTH",
    "Formatter",
    "data_files",
    "format_files",
    "render_modules",
    "render_package",
    "runtime_files",
]
