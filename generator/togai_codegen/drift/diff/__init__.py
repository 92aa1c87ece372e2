"""What changed between two Apis, and what that means: facts, then judgements."""

from togai_codegen.drift.diff.changes import Acceptance, Change, Comparison, Level, Profile, Verdicts
from togai_codegen.drift.diff.compare import compare_apis
from togai_codegen.drift.diff.facts import Surface
from togai_codegen.drift.diff.rules import RULES, Rule

__all__ = ["Acceptance", "Change", "Comparison", "Level", "Profile", "RULES", "Rule", "Surface", "Verdicts", "compare_apis"]
