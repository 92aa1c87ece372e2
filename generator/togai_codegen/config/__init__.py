"""Options: what a run is asked to do, and where that is written down."""

from togai_codegen.config.file import FileConfig, find_config, read_config
from togai_codegen.config.model import FORMATTERS, Config, ConfigError, Formatter

__all__ = ["FORMATTERS", "Config", "ConfigError", "FileConfig", "Formatter", "find_config", "read_config"]
