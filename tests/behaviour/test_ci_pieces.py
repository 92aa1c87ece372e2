"""The pieces for CI, each run: the actions step by step, the hooks, GitLab's jobs, the Makefile."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.actions import Done, Runner, bash
from tests.support.command import codegen_here, environment
from tests.support.places import GENERATOR, ROOT
from tests.support.specs import PETS as SPEC

CI = ROOT / "ci"
ACTIONS = [ROOT / "action.yml", CI / "update" / "action.yml"]
WORKFLOWS = [*sorted((ROOT / ".github" / "workflows").glob("*.yml")), *sorted(CI.glob("github-*.yml"))]
CONFIG = 'spec = "specs/api.yaml"\noutput = "src"\npackage = "pets"\nreference = false\ntesting = false\n'
EVIL = SPEC.replace("  /pets:", '  "/pets\\n::error::pwned $(touch pwned)`touch pwned`": {get: {responses: {}}}\n  /pets:')

# Acts like togai-codegen in all that the scripts look at, in a hundredth of the time: pull copies ../upstream.yaml.
FAKE = """\
#!/bin/bash
printf '%s\\n' "$*" >> "$FAKE_LOG"
command=$1; shift
for argument; do case $argument in *=*/*|*=*.*) printf 'REPORT %s\\n' "$command" > "${argument#*=}";; esac; done
case $command in
    pull)
        echo "::error::from a server"
        [ ! -e "$FAKE_LOG.broken" ] || exit 3
        cmp -s "$UPSTREAM" specs/api.yaml && exit 0
        cp "$UPSTREAM" specs/api.yaml; exit 1;;
    generate) mkdir -p src/pets; cp specs/api.yaml src/pets/client.py;;
    impact) exit 1;;
    *) exit "${FAKE_STATUS:-0}";;
esac
"""
GH = """\
#!/bin/bash
printf '%s\\n' "$*" >> "$GH_LOG"
[ -n "$GH_TOKEN" ] || exit 4
case "$1 $2" in
    "pr list") cat "$GH_LOG.number" 2> /dev/null || true;;
    "pr create"|"pr edit")
        [ "$2" = edit ] || echo 7 > "$GH_LOG.number"
        while [ "$1" != --body-file ]; do shift; done
        cp "$2" "$GH_LOG.body";;
    *) exit 9;;
esac
"""


def program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.test", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True, env=environment())
    return done.stdout.strip()


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """A bare repository whose main holds a spec and a config."""
    work, bare = tmp_path / "work", tmp_path / "origin.git"
    (work / "specs").mkdir(parents=True)
    (work / "specs" / "api.yaml").write_text(SPEC)
    (work / "togai-codegen.toml").write_text(CONFIG)
    git(work, "init", "-q", "-b", "main")
    git(work, "add", ".")
    git(work, "commit", "-q", "-m", "one")
    git(tmp_path, "clone", "-q", "--bare", "work", bare.name)
    return bare


def machine(folder: Path, upstream: Path, **env: str) -> Runner:
    """A fresh shallow checkout, as actions/checkout makes it, and an empty temporary folder."""
    shutil.rmtree(folder, ignore_errors=True)
    place = folder / "temp"
    place.mkdir(parents=True)
    git(folder, "clone", "-q", "--depth=1", upstream.as_uri(), "checkout")
    return Runner(folder / "checkout", place, env, {"base_ref": "main"})


def real(folder: Path) -> str:
    """A program that is the real one."""
    text = f'#!/bin/sh\nPYTHONPATH="{GENERATOR}" exec "{sys.executable}" -m togai_codegen "$@"\n'
    return str(program(folder / "togai-codegen", text))


# --- what every file must keep to ---------------------------------------------------------------------------------


def steps_of(path: Path) -> list[Any]:
    document: Any = yaml.safe_load(path.read_text("utf-8"))
    if "runs" in document:
        return list(document["runs"]["steps"])
    return [step for job in document["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", [*ACTIONS, *WORKFLOWS], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_pasted_into_a_shell_and_actions_are_pinned(path: Path) -> None:
    for step in steps_of(path):
        assert "${{" not in step.get("run", ""), "an expression in a script is code of whoever decides its value"
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@(v\d+|[0-9a-f]{40})", step["uses"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_ask_for_no_more_than_they_need(path: Path) -> None:
    document: Any = yaml.safe_load(path.read_text("utf-8"))
    # YAML 1.1 reads the key `on` as true.
    assert "pull_request_target" not in document[True]
    assert document["permissions"] in ({}, {"contents": "read"})
    wanted = {key for job in document["jobs"].values() for key, value in job.get("permissions", {}).items() if value == "write"}
    allowed = {"github-update.yml": {"contents", "pull-requests"}, "github-check.yml": {"security-events"}}
    assert wanted == allowed.get(path.name, set())
    assert all("timeout-minutes" in job for job in document["jobs"].values())


# --- the action ---------------------------------------------------------------------------------------------------


def test_the_action_compares_with_the_base_of_the_pull_request(upstream: Path, tmp_path: Path) -> None:
    runner = machine(tmp_path / "m", upstream)
    (runner.checkout / "specs" / "api.yaml").write_text(EVIL.replace("      required: [name]\n", ""))
    done = runner.run(ACTIONS[0], command="diff", spec="specs/api.yaml", fail_on="source", program=real(tmp_path))
    assert done.status == 1, done.out
    assert done.outputs["exit-code"] == "1"
    log = json.loads(Path(done.outputs["sarif"]).read_text("utf-8"))
    assert {"property-optional", "operation-added"} <= {item["ruleId"] for item in log["runs"][0]["results"]}
    assert "property-optional" in Path(done.outputs["html"]).read_text("utf-8")
    assert done.outputs["json"] == ""
    assert "property-optional" in done.summary
    quiet, loud = told(done)
    assert "property-optional" in quiet
    assert [line.split(" ")[0] for line in loud] == ["::error", "::notice"]
    assert loud[0].startswith("::error file=specs/api.yaml,line=")
    assert not (runner.checkout / "pwned").exists()


def told(done: Done) -> tuple[str, list[str]]:
    """What was printed while the runner obeyed nothing, and the commands that it obeyed."""
    match = re.fullmatch(r"::stop-commands::([0-9a-f]{32})\n(.*?)::\1::\n(.*)", done.out, re.DOTALL)
    assert match, done.out
    return match[2], match[3].splitlines()


def fake(tmp_path: Path, upstream: Path, **env: str) -> tuple[Runner, str]:
    path = program(tmp_path / "fake" / "togai-codegen", FAKE)
    program(tmp_path / "fake" / "gh", GH)
    # What one run of pull finds.
    (tmp_path / "upstream.yaml").touch()
    found = {
        "PATH": f"{path.parent}{os.pathsep}{os.environ['PATH']}",
        "FAKE_LOG": str(tmp_path / "log"),
        "GH_LOG": str(tmp_path / "gh"),
        "UPSTREAM": str(tmp_path / "upstream.yaml"),
    }
    return machine(tmp_path / "m", upstream, **found, **env), str(path)


def test_the_arguments_of_each_command(upstream: Path, tmp_path: Path) -> None:
    runner, path = fake(tmp_path, upstream)
    reports = f"{runner.place}/togai-codegen-reports"
    more = f"--paths-from {runner.checkout} --report github={reports}/.annotations --report markdown={reports}/.summary.md"
    runner.run(ACTIONS[0], program=path, formats="")
    runner.run(ACTIONS[0], program=path, command="lint", formats="json junit", arguments="--strict\n\n--allow\nREF001\n")
    runner.run(ACTIONS[0], program=path, command="diff", old="a b.yaml", new="c.yaml", formats="", baseline="base.toml")
    runner.run(ACTIONS[0], program=path, command="impact", spec="specs/api.yaml", paths="src\nother tests\n", formats="")
    runner.run(ACTIONS[0], program=path, command="impact", old="a.yaml", new="b.yaml", module="pets", formats="")
    assert (tmp_path / "log").read_text().splitlines() == [
        f"check {more}",
        f"lint --report json={reports}/lint.json --report junit={reports}/lint.junit.xml {more} --strict --allow REF001",
        f"diff a b.yaml c.yaml --baseline base.toml {more}",
        f"impact src other tests --old git:refs/togai-codegen/base:specs/api.yaml {more}",
        f"impact . --old a.yaml --new b.yaml --module pets {more}",
    ]


@pytest.mark.parametrize("status", [0, 1, 3, 4])
def test_the_action_ends_as_the_command_did(upstream: Path, tmp_path: Path, status: int) -> None:
    runner, path = fake(tmp_path, upstream, FAKE_STATUS=str(status))
    done = runner.run(ACTIONS[0], program=path, summary="false", annotations="false")
    assert (done.status, done.outputs["exit-code"], done.summary, told(done)[1]) == (status, str(status), "", [])


def test_inputs_are_no_code(upstream: Path, tmp_path: Path) -> None:
    runner, path = fake(tmp_path, upstream)
    nasty = "\"; touch pwned; $(touch pwned) `touch pwned` ' #"
    for inputs in (
        {"command": nasty}, {"formats": nasty}, {"arguments": nasty}, {"command": "diff", "spec": nasty},
        {"command": "diff", "spec": "a", "base": nasty}, {"command": "diff", "old": nasty, "new": nasty, "fail_on": nasty},
    ):  # fmt: skip
        runner.run(ACTIONS[0], program=path, **inputs)
    assert not list(tmp_path.rglob("pwned"))


def test_nothing_to_compare_with_is_not_clean(upstream: Path, tmp_path: Path) -> None:
    runner, path = fake(tmp_path, upstream)
    for inputs in ({"spec": "specs/api.yaml", "base": "0" * 40}, {"spec": "specs/api.yaml", "base": "gone"}, {"spec": ""}):
        done = runner.run(ACTIONS[0], program=path, command="diff", **inputs)
        assert done.status == 2, done.out
        assert done.out.splitlines()[-1].startswith("::error::")


# --- the update ---------------------------------------------------------------------------------------------------


class Update:
    """Nights, one after another: each a fresh checkout, the remote and its pull request stay."""

    def __init__(self, tmp_path: Path, upstream: Path) -> None:
        self.folder, self.remote = tmp_path, upstream
        self.log = tmp_path / "gh"

    def night(self, spec: str, **inputs: str) -> Done:
        runner, path = fake(self.folder, self.remote)
        (self.folder / "upstream.yaml").write_text(spec)
        self.log.write_text("")
        return runner.run(
            ACTIONS[1], program=path, spec="specs/api.yaml", base="main", token="secret-token", **inputs
        )  # fmt: skip

    def gh(self) -> list[str]:
        return [" ".join(line.split(" ")[:2]) for line in self.log.read_text().splitlines()]

    def branch(self) -> list[str]:
        """Commits above main, the newest first."""
        return git(self.remote, "log", "--format=%H", "main..togai-codegen/update").split()


def test_one_draft_pull_request(upstream: Path, tmp_path: Path) -> None:
    update = Update(tmp_path, upstream)
    done = update.night(SPEC)
    # The client was never generated: that is a change.
    assert (done.status, done.outputs["changed"]) == (0, "true"), done.out
    assert update.gh() == ["pr list", "pr create", "pr list"]
    assert "--draft --head togai-codegen/update --base main" in update.log.read_text()
    assert done.outputs["pull-request"] == "7"
    assert "REPORT diff" in (tmp_path / "gh.body").read_text()
    assert "secret-token" not in done.out
    (first,) = update.branch()
    assert git(upstream, "show", "--format=", "--name-only", first) == "src/pets/client.py"

    done = update.night(SPEC)
    assert update.branch() == [first], "nothing is pushed that is there already"
    assert update.gh() == ["pr list", "pr edit"]

    done = update.night(SPEC + "# more\n", paths="src\ntests", title='A "title" $(touch pwned)')
    (second,) = update.branch()
    assert second != first, "the branch is rewritten, not prolonged"
    assert git(upstream, "log", "-1", "--format=%s", second) == 'A "title" $(touch pwned)'
    assert "REPORT impact" in (tmp_path / "gh.body").read_text()
    assert "REPORT impact" in done.summary
    assert not list(tmp_path.rglob("pwned"))


def test_no_change_no_pull_request(upstream: Path, tmp_path: Path) -> None:
    work = tmp_path / "w"
    git(tmp_path, "clone", "-q", upstream.as_uri(), "w")
    (work / "src" / "pets").mkdir(parents=True)
    (work / "src" / "pets" / "client.py").write_text(SPEC)
    git(work, "add", ".")
    git(work, "commit", "-q", "-m", "generated")
    git(work, "push", "-q", "origin", "main")
    update = Update(tmp_path, upstream)
    done = update.night(SPEC)
    assert (done.status, done.outputs["changed"], update.gh()) == (0, "false", []), done.out
    assert "togai-codegen/update" not in git(upstream, "branch", "--list")


def test_work_of_people_on_the_branch_is_not_overwritten(upstream: Path, tmp_path: Path) -> None:
    update = Update(tmp_path, upstream)
    update.night(SPEC)
    work = tmp_path / "w"
    git(tmp_path, "clone", "-q", "-b", "togai-codegen/update", upstream.as_uri(), "w")
    (work / "mine.txt").write_text("mine")
    git(work, "add", ".")
    git(work, "commit", "-q", "-m", "mine")
    git(work, "push", "-q", "origin", "HEAD")
    before = update.branch()
    done = update.night(SPEC + "# more\n")
    assert done.status == 5, done.out
    assert "somebody else" in done.out
    assert (update.branch(), update.gh()) == (before, [])


def test_a_pull_that_fails_changes_nothing(upstream: Path, tmp_path: Path) -> None:
    (tmp_path / "log.broken").touch()
    update = Update(tmp_path, upstream)
    done = update.night(SPEC + "# more\n")
    assert done.status == 3, done.out
    assert "togai-codegen/update" not in git(upstream, "branch", "--list")
    match = re.search(r"::stop-commands::(\w+)\n::error::from a server\n::\1::", done.out)
    assert match, "what a server says is no command"


def test_a_whole_night_with_the_real_program(upstream: Path, tmp_path: Path) -> None:
    """The scripts and the commands agree about arguments and exit codes."""
    published, work = tmp_path / "published.yaml", tmp_path / "w"
    git(tmp_path, "clone", "-q", upstream.as_uri(), "w")
    (work / "togai-codegen.toml").write_text(f'{CONFIG}upstream = "{published}"\n')
    published.write_text(SPEC)
    (work / "app").mkdir()
    (work / "app" / "use.py").write_text("from pets import Pets\n\nprint(Pets().default.list_pets())\n")
    path = real(tmp_path / "fake")
    bash(f"{path} pull && {path} generate && git add .", work, environment())
    git(work, "commit", "-q", "-m", "all")
    git(work, "push", "-q", "origin", "main")
    program(tmp_path / "fake" / "gh", GH)
    env = {"PATH": f"{tmp_path / 'fake'}{os.pathsep}{os.environ['PATH']}", "GH_LOG": str(tmp_path / "gh")}

    def night() -> Done:
        runner = machine(tmp_path / "m", upstream, **env)
        return runner.run(ACTIONS[1], program=path, spec="specs/api.yaml", base="main", token="t", paths="app")

    assert (night().outputs["changed"], (tmp_path / "gh").exists()) == ("false", False)
    published.write_text(SPEC.replace("listPets", "readPets"))
    first = night()
    assert (first.status, first.outputs["pull-request"]) == (0, "7"), first.out
    assert "app/use.py:3:" in (tmp_path / "gh.body").read_text("utf-8")
    changed = git(upstream, "show", "--format=", "--name-only", "togai-codegen/update").splitlines()
    assert {"specs/api.yaml", "specs/api.yaml.lock", "src/pets/_manifest.json"} <= {*changed}
    assert all(name.startswith(("specs/", "src/pets/")) for name in changed)
    tip = git(upstream, "rev-parse", "togai-codegen/update")
    assert "The branch is up to date." in night().out
    assert git(upstream, "rev-parse", "togai-codegen/update") == tip


# --- hooks, GitLab, make ------------------------------------------------------------------------------------------


def test_hooks(tmp_path: Path) -> None:
    hooks: Any = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["togai-codegen-check", "togai-codegen-vendor-verify", "togai-codegen-lint"]
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "api.yaml").write_text(SPEC.replace("schemas/Pet", "schemas/Pett"))
    (tmp_path / "togai-codegen.toml").write_text(CONFIG)
    for hook, words, status in zip(hooks, ("not generated", "Usage", "REF001"), (1, 2, 1), strict=True):
        name, *arguments = str(hook["entry"]).split()
        arguments += hook.get("args", [])
        assert (name, hook["language"], hook["pass_filenames"]) == ("togai-codegen", "python", False)
        ran = codegen_here(*arguments, cwd=tmp_path)
        assert (ran.status, words in ran.out + ran.err) == (status, True), ran


def test_gitlab_jobs(upstream: Path, tmp_path: Path) -> None:
    document: Any = yaml.safe_load((CI / "gitlab.yml").read_text("utf-8"))
    runner = machine(tmp_path / "m", upstream)
    (runner.checkout / "specs" / "api.yaml").write_text(SPEC.replace("      required: [name]\n", ""))
    variables = {**document["variables"], "TOGAI_CODEGEN_REQUIREMENT": "", "TOGAI_CODEGEN_SPEC": "specs/api.yaml"}
    path = f"{Path(real(tmp_path / 'bin')).parent}{os.pathsep}{os.environ['PATH']}"
    env = environment({**variables, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "PATH": path})
    for name, status in (("togai-codegen-check", 1), ("togai-codegen-diff", 1)):
        job = document[name]
        base = document[job["extends"]]
        script = "\n".join([*base["before_script"], *job["script"]])
        ended, out = bash(script, runner.checkout, env)
        assert ended == status, out
        for pattern in (*base["artifacts"]["paths"], *base["artifacts"]["reports"].values()):
            assert list(runner.checkout.glob(pattern.replace("*", name.rpartition("-")[2]))), pattern
    quality = json.loads((runner.checkout / "togai-codegen-diff.codequality.json").read_text("utf-8"))
    assert [(item["check_name"], item["location"]["path"]) for item in quality] == [("property-optional", "specs/api.yaml")]


def test_makefile(tmp_path: Path) -> None:
    path = program(tmp_path / "bin" / "togai-codegen", FAKE)
    shutil.copy(CI / "togai-codegen.mk", tmp_path)
    (tmp_path / "Makefile").write_text("TOGAI_CODEGEN_SPEC = api.yaml\ninclude togai-codegen.mk\ncheck: ; @echo mine\n")
    log = tmp_path / "log"
    env = environment({"PATH": f"{path.parent}{os.pathsep}{os.environ['PATH']}", "FAKE_LOG": str(log), "UPSTREAM": "none"})

    def make(*arguments: str) -> tuple[int, str]:
        done = subprocess.run(["make", "-s", *arguments], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    assert make("check") == (0, "mine\n"), "targets of others stay theirs"
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "api.yaml").write_text(SPEC)
    for target in ("client-generate", "client-vendor", "client-vendor-verify"):
        assert make(target)[0] == 0, target
    assert make("client-vendor-verify", "TOGAI_CODEGEN_COPIES=vendored/pets other/pets") == (0, "")
    assert make("client-diff", "TOGAI_CODEGEN_BASE=v1", "TOGAI_CODEGEN_REPORT=html=d/a.html junit=d/b.xml") == (0, "")
    assert make("client-check", "TOGAI_CODEGEN_ARGS=--config c.toml") == (0, "")
    assert make("api-check", "TOGAI_CODEGEN_PREFIX=api-") == (0, "")
    assert log.read_text().splitlines() == [
        "generate",
        "vendor update",
        "vendor verify",
        "vendor verify vendored/pets other/pets",
        "diff git:v1:api.yaml api.yaml --fail-on any --report html=d/a.html --report junit=d/b.xml",
        "check --config c.toml",
        "check",
    ]
    assert subprocess.run(["make", "-s", "client-check"], cwd=tmp_path, env={**env, "FAKE_STATUS": "1"}, check=False).returncode
