"""What changed between two Apis, and what that means: facts, then judgements."""

from togai_codegen.drift.diff.changes import Change, Comparison, Level, Profile, Verdicts
from togai_codegen.drift.diff.compare import compare_apis
from togai_codegen.drift.diff.facts import Surface

__all__ = ["Change", "Comparison", "Level", "Profile", "Surface", "Verdicts", "compare_apis"]
