"""`impact`: from two public APIs and a consumer's tree to the call sites."""

from togai_codegen.drift.api import ApiChange, Surface, compare_surfaces, link
from togai_codegen.drift.diff.changes import Comparison
from togai_codegen.drift.impact.consumer import Consumer
from togai_codegen.drift.impact.model import Impact
from togai_codegen.drift.impact.scan import scan
from togai_codegen.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: two APIs, the changes of the spec between them where both specs are known, and the consumer."""

    old: Surface
    new: Surface
    consumer: Consumer
    comparison: Comparison | None = None
    package: str = ""
    """The dotted name by which the code imports the package, where its tree does not hold it."""


def find_impact(question: Question) -> Impact:
    """Compare the APIs and read the consumer's syntax trees."""
    changes = api_changes(question)
    found = scan(question.consumer, question.old, question.new, changes, question.package)
    return Impact(
        api_changes=changes,
        sites=found.sites,
        comparison=question.comparison,
        files=len(question.consumer.modules),
        unread=(*question.consumer.unread, *found.unread),
    )


def api_changes(question: Question) -> tuple[ApiChange, ...]:
    """The changes of the API, tied to those of the spec."""
    changes = compare_surfaces(question.old, question.new)
    if question.comparison is None:
        return changes
    return link(changes, question.comparison.changes, question.old, question.new)
