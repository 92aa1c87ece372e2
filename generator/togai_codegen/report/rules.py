"""A rule of `diff` as text: what it says, whom it hits how badly, an example, the remedy."""

from togai_codegen.drift.diff import Level, Rule

_WHEN = {
    "wire": "the old client against the new server",
    "source": "your code type-checks against the regenerated client",
    "runtime": "your code runs against the regenerated client",
}


def rule_as_text(rule: Rule) -> str:
    """For a terminal. Ends in a newline."""
    lines = [f"{rule.kind} ({rule.level}): {rule.text}", ""]
    lines += [f"{name + ':':<9}{_levels(levels)}   ({_WHEN[name]})" for name, levels in rule.verdicts().items()]
    client = rule.lenient_wire()
    if client != rule.verdicts()["wire"]:
        lines.append(f"{'':<9}{_levels(client)}   (the same, where the old client is one of ours: profile client)")
    lines += ["", f"Example: {rule.example}", f"Remedy: {rule.remedy}"]
    if rule.policy:
        lines += ["", f"Why: {rule.policy}"]
    return "\n".join(lines) + "\n"


def _levels(levels: tuple[Level | None, Level | None]) -> str:
    request, response = (level.value if level else "breaking if it {} the values that are valid" for level in levels)
    request, response = request.format("narrows"), response.format("widens")
    return request if request == response else f"{request} in requests, {response} in responses"
