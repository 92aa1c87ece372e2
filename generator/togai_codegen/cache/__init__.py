"""What earlier runs found out: kept apart from every repository, deleted at any time without loss."""

from togai_codegen.cache.memory import Memory
from togai_codegen.cache.outcome import Outcome
from togai_codegen.cache.place import cache_folder

__all__ = ["Memory", "Outcome", "cache_folder"]
