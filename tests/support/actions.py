"""Runs composite GitHub Actions as a runner does: inputs, expressions, environment files, one bash a step."""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.support.command import environment
from togai_codegen.shapes import is_mapping

_EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")


@dataclass
class Done:
    """How an action ended."""

    status: int
    out: str
    outputs: dict[str, str]
    summary: str


@dataclass
class Runner:
    """A machine that runs actions in one checkout."""

    checkout: Path
    place: Path
    env: Mapping[str, str] = field(default_factory=dict[str, str])
    github: Mapping[str, str] = field(default_factory=dict[str, str])

    def run(self, action: Path, **inputs: str) -> Done:
        """Run `action.yml` with these inputs (`fail_on` for `fail-on`)."""
        document: Any = yaml.safe_load(action.read_text("utf-8"))
        context: dict[str, Any] = {"github": dict(self.github), "inputs": {}, "steps": {}}
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= document["inputs"].keys()
        for name, declared in document["inputs"].items():
            context["inputs"][name] = given.get(name, evaluated(str(declared.get("default", "")), context))
        summary, out, status = self.place / "summary.md", "", 0
        summary.write_text("")
        for step in document["runs"]["steps"]:
            if "if" in step and not _holds(step["if"], context):
                continue
            assert step["shell"] == "bash"
            status, text, outputs = self._step(step, action.parent, context, summary)
            out += text
            context["steps"].setdefault(step["id"], {})["outputs"] = outputs
            if status:
                break
        outputs = {name: evaluated(item["value"], context) for name, item in document["outputs"].items()}
        return Done(status, out, outputs, summary.read_text("utf-8"))

    def _step(self, step: Any, folder: Path, context: Any, summary: Path) -> tuple[int, str, dict[str, str]]:
        outputs = self.place / "outputs"
        outputs.write_text("")
        files = {
            "GITHUB_OUTPUT": outputs,
            "GITHUB_STEP_SUMMARY": summary,
            "RUNNER_TEMP": self.place,
            "GITHUB_ACTION_PATH": folder,
        }
        given = {key: evaluated(str(value), context) for key, value in step.get("env", {}).items()}
        env = environment({**{key: str(value) for key, value in files.items()}, **self.env, **given})
        status, out = bash(step["run"], self.checkout, env)
        pairs = (line.split("=", 1) for line in outputs.read_text("utf-8").splitlines())
        return status, out, dict(pairs)


def bash(script: str, cwd: Path, env: Mapping[str, str]) -> tuple[int, str]:
    """Run a step with the options that GitHub gives bash; status, and what it printed."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(
        command, cwd=cwd, env=dict(env), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120, check=False
    )
    return done.returncode, done.stdout


def evaluated(text: str, context: Mapping[str, Any]) -> str:
    """A text with its expressions replaced: names and `||`, which is all that ours use."""
    return _EXPRESSION.sub(lambda match: _value(match[1], context), text)


def _value(expression: str, context: Mapping[str, Any]) -> str:
    return next(filter(None, (_look_up(part.strip(), context) for part in expression.split("||"))), "")


def _look_up(name: str, context: Mapping[str, Any]) -> str:
    found: Any = context
    for part in name.split("."):
        found = found.get(part, {}) if is_mapping(found) else {}
    return found if isinstance(found, str) else ""


def _holds(condition: str, context: Mapping[str, Any]) -> bool:
    match = re.fullmatch(r"(\S+) == ''", condition)
    assert match, f"a condition that this runner does not know: {condition}"
    return not _look_up(match[1], context)
