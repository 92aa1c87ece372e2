"""A report in which everything that a spec decides is hostile."""

from togai_codegen.diagnostics.model import Severity
from togai_codegen.report.findings import Finding, Place, Report, Rule, told_apart

NASTY = "a\r\n::error::x %0A|`<img src=x onerror=alert(1)>\u202e\x00\x1b[31m\ud800\ufffe]]>&\"'</script>{{ 7*7 }}"
"""Ends lines, cells, attributes, commands and CDATA; holds what XML can't."""


def hostile(text: str = NASTY) -> Report:
    """Every level, with and without a place, an accepted one, and two that have one fingerprint."""
    at = Place(f"dir/{text}", 3, 5, f"/{text}", label="new")
    old = Place("old.yaml", 9, 1, "/x", "HEAD~1", "old")
    findings = [
        Finding(
            rule=Rule(f"rule-{level}", text, text, level),
            level=level,
            message=text,
            subject=text,
            group=level.value,
            id="0123456789ab",
            remark=text,
            remedy=text,
            at=place,
            excerpt=text,
            related=((text, old),),
            values=(text, text),
            marks={"wire": level.value, "source": text},
            members=(text, "GET /x"),
            fingerprint="f" * 16,
            accepted=accepted,
            properties={"text": text},
        )
        for level, place, accepted in (
            (Severity.ERROR, at, None),
            (Severity.WARNING, Place(""), None),
            (Severity.NOTE, old, None),
            (Severity.ERROR, at, text),
        )
    ]
    return Report(
        command="diff",
        title=text,
        summary=(text, "second line"),
        findings=told_apart(findings),
        groups=tuple(item.value for item in Severity),
        text="text\n",
        document={"report": "diff"},
        main=Place("new.yaml"),
        properties={"text": text},
    )
