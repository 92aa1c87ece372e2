"""Options: what a run is asked to do, and where that is written down."""

from togai_codegen.config.destinations import Destination, with_destination
from togai_codegen.config.file import FileConfig, find_config, read_config
from togai_codegen.config.model import (
    FORMATTERS,
    MODEL_LIBRARIES,
    REPORT_FORMATS,
    UPSTREAM_KINDS,
    Config,
    ConfigError,
    Formatter,
    ModelLibrary,
    ReportFormat,
    UpstreamConfig,
    UpstreamKind,
)

__all__ = [
    "FORMATTERS",
    "MODEL_LIBRARIES",
    "REPORT_FORMATS",
    "UPSTREAM_KINDS",
    "Config",
    "ConfigError",
    "Destination",
    "FileConfig",
    "Formatter",
    "ModelLibrary",
    "ReportFormat",
    "UpstreamConfig",
    "UpstreamKind",
    "find_config",
    "read_config",
    "with_destination",
]
