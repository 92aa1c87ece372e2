"""How much of a description was read, and how much of that is generated."""

from togai_codegen.census.generated import count_generated
from togai_codegen.census.model import Census, Count
from togai_codegen.census.written import count_written

__all__ = ["Census", "Count", "count_generated", "count_written"]
