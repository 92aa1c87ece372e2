"""What a pull leaves on the disk: both files or none, the order of keys that was there, and the config that steers it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from tests.support.command import codegen, environment
from tests.support.docs_site import DocsSite
from tests.support.places import ROOT
from tests.units.pull.pages import kennel, mintlify, operation, page_name, pruned, read, run, whole
from togai_codegen.cli.main import cli
from togai_codegen.config import ConfigError
from togai_codegen.emit import replace_together
from togai_codegen.upstream.order import ordered_like
from togai_codegen.upstream.write import as_yaml


def test_the_config_names_source_and_spec(site: DocsSite, folder: Path) -> None:
    kennel(site)
    config = folder / "togai-codegen.toml"
    config.write_text(f'spec = "specs/kennel.yaml"\nupstream = "{site.base}/llms.txt"\n')
    ran = run("--dry-run", "--exit-code")
    assert ran.exit_code == 1 and "would be written" in ran.output and not (folder / "specs").exists(), ran.output
    assert run("--exit-code").exit_code == 1
    assert read(folder / "specs/kennel.yaml") == whole()
    lock = json.loads((folder / "specs/kennel.yaml.lock").read_text())
    assert (lock["source"], lock["spec"]["operations"], len(lock["read"])) == (f"{site.base}/llms.txt", 5, 6)
    assert run("--exit-code").exit_code == 0
    (folder / "up.json").write_text(json.dumps(whole()))
    config.write_text('spec = "other.yaml"\n[upstream]\nurl = "up.json"\nkind = "spec"\nskip = ["x"]\n')
    assert run().exit_code == 0 and read(folder / "other.yaml") == whole()


@pytest.mark.parametrize(
    ("upstream", "message"),
    [
        ("upstream = 3", "upstream must be a table"),
        ("[upstream]\nkind = 'spec'", "must have a url"),
        ("[upstream]\nurl = 'x'\nkind = 'html'", "must be one of auto, spec, docs"),
        ("[upstream]\nurl = 'x'\nhost = 'html'", "unknown key 'upstream.host'"),
        ("", "no config file names an `upstream`"),
    ],
)
def test_a_config_that_can_not_be_used_is_exit_2(folder: Path, upstream: str, message: str) -> None:
    (folder / "togai-codegen.toml").write_text(f'spec = "spec.yaml"\n{upstream}\n')
    with pytest.raises((ConfigError, click.UsageError), match=re.escape(message)):
        cli.main(["pull"], standalone_mode=False)


def test_without_a_spec_to_write_is_exit_2(folder: Path) -> None:
    assert codegen("pull", "http://127.0.0.1:9/", cwd=folder).status == 2


def test_a_new_operation_changes_its_own_lines_only(site: DocsSite, folder: Path) -> None:
    kennel(site)
    site.pages["/llms.txt"] = site.index()
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    text = "# Ours since 2024.\n# Repairs go into the overlay.\n\n" + (folder / "spec.yaml").read_text()
    (folder / "spec.yaml").write_text(text)
    # The site turns everything around, and shows one thing more.
    site.pages = {path: site.pages[path] for path in reversed(site.pages)}
    document = pruned("put", "/dogs/{id}")
    site.pages["/api/dogs/put-one.md"] = mintlify("put", "/dogs/{id}", {key: document[key] for key in reversed(document)})
    site.pages["/llms.txt"] = site.index()
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml")
    assert ran.exit_code == 0 and "added    PUT /dogs/{id}" in ran.output and "1 added, 0 removed" in ran.output, ran.output
    old, new = text.splitlines(), (folder / "spec.yaml").read_text().splitlines()
    start = next(number for number, (one, two) in enumerate(zip(old, new, strict=False)) if one != two)
    added = len(new) - len(old)
    assert old == new[:start] + new[start + added :] and any("put:" in line for line in new[start : start + added])


def test_order_is_that_of_the_model() -> None:
    value = {"new": 1, "b": {"y": 1, "x": 2}, "a": [{"q": 1, "p": 2}], "last": 0}
    model = {"a": [{"p": 0, "q": 0}], "gone": 1, "b": {"x": 0, "y": 0}}
    assert json.dumps(ordered_like(value, model)) == '{"new": 1, "a": [{"p": 2, "q": 1}], "last": 0, "b": {"x": 2, "y": 1}}'


def test_the_format_is_that_of_the_file(site: DocsSite, folder: Path) -> None:
    kennel(site)
    assert run(f"{site.base}/llms.txt", "-o", "spec.json").exit_code == 0
    assert json.loads((folder / "spec.json").read_text()) == whole()
    assert (folder / "spec.json").read_text().startswith('{\n  "openapi"')


def test_the_same_site_gives_the_same_bytes(site: DocsSite, folder: Path) -> None:
    kennel(site)
    for name, seed in (("one", "1"), ("two", "2")):
        ran = codegen("pull", f"{site.base}/llms.txt", "-o", f"{name}.yaml", cwd=folder, env={"PYTHONHASHSEED": seed})
        assert ran.status == 0, str(ran)
    assert (folder / "one.yaml").read_bytes() == (folder / "two.yaml").read_bytes()
    assert (folder / "one.yaml.lock").read_bytes() == (folder / "two.yaml.lock").read_bytes()


def test_a_loss_is_taken_where_it_is_meant(site: DocsSite, folder: Path) -> None:
    kennel(site)
    source = f"{site.base}/llms.txt"
    assert run(source, "--spec", "spec.yaml").exit_code == 0
    del site.pages[page_name("get", "/cats")]
    site.pages["/llms.txt"] = site.index()
    assert run(source, "--spec", "spec.yaml").exit_code == 3
    ran = run(source, "--spec", "spec.yaml", "--accept")
    assert ran.exit_code == 0 and "removed  GET /cats" in ran.output, ran.output
    assert "diff git:HEAD:spec.yaml spec.yaml" in ran.output


def test_a_tenth_may_go(site: DocsSite, folder: Path) -> None:
    paths = {f"/dogs/{number}": {"get": operation("get", "/dogs")} for number in range(10)}
    document: dict[str, Any] = {**whole(), "paths": paths}
    site.pages["/spec"] = json.dumps(document)
    assert run(f"{site.base}/spec", "--spec", "spec.yaml").exit_code == 0
    for gone, status in (("/dogs/3", 0), ("/dogs/4", 3)):
        del paths[gone]
        site.pages["/spec"] = json.dumps(document)
        assert run(f"{site.base}/spec", "--spec", "spec.yaml").exit_code == status


@pytest.mark.parametrize(
    "lock", ["", "[]", "{}", '{"version": 1, "choice": {}, "read": {"x": 3}, "spec": {}, "source": ""}', "[" * 50_000]
)
def test_a_broken_lock_is_written_anew(site: DocsSite, folder: Path, lock: str) -> None:
    kennel(site)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    good = (folder / "spec.yaml.lock").read_text()
    (folder / "spec.yaml.lock").write_text(lock)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    assert (folder / "spec.yaml.lock").read_text() == good


CRASH = """
import os, sys
from togai_codegen.cli.main import main
at, count, replace = int(sys.argv.pop(1)), 0, os.replace
def dying(*paths):
    global count
    count += 1
    if count == at:
        os._exit(99)
    replace(*paths)
os.replace = dying
main()
"""


@pytest.mark.parametrize("at", [1, 2])
def test_a_run_that_dies_leaves_whole_files_and_the_next_one_mends_it(site: DocsSite, folder: Path, at: int) -> None:
    kennel(site)
    source = f"{site.base}/llms.txt"
    assert run(source, "--spec", "spec.yaml").exit_code == 0
    old = (folder / "spec.yaml").read_text()
    site.pages[page_name("get", "/cats")] = mintlify("get", "/cats", {**pruned("get", "/cats"), "x-new": True})
    command = [sys.executable, "-c", CRASH, str(at), "pull", source, "--spec", "spec.yaml"]
    assert subprocess.run(command, cwd=folder, env=environment(), check=False, timeout=60).returncode == 99
    assert ("x-new" in (folder / "spec.yaml").read_text()) == (at == 2)
    assert at == 2 or (folder / "spec.yaml").read_text() == old
    ran = run(source, "--spec", "spec.yaml", "--exit-code")
    assert ran.exit_code == (0 if at == 2 else 1), ran.output
    assert read(folder / "spec.yaml") == {**whole(), "x-new": True}
    assert sorted(path.name for path in folder.iterdir()) == ["spec.yaml", "spec.yaml.lock"]
    site.asked.clear()
    assert run(source, "--spec", "spec.yaml").exit_code == 0
    assert all("if-none-match" in headers for _, headers in site.asked)


def test_a_write_that_fails_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = tmp_path / "one", tmp_path / "two", tmp_path / "three"
    one.write_text("old")
    replace = os.replace

    def failing(new: Path, target: Path) -> None:
        if target == three:
            raise OSError(28, "full")
        replace(new, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(OSError, match="full"):
        replace_together({one: b"new", two: b"new", three: b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["one"] and one.read_text() == "old"


def test_a_folder_that_can_not_be_written_is_exit_2(site: DocsSite, folder: Path) -> None:
    kennel(site)
    (folder / "file").write_text("")
    ran = codegen("pull", f"{site.base}/llms.txt", "-o", "file/spec.yaml", cwd=folder)
    assert ran.status == 2 and "can't write file/spec.yaml" in ran.err, str(ran)


def test_modes_and_links_stay(site: DocsSite, folder: Path) -> None:
    kennel(site)
    (folder / "real.yaml").write_text("openapi: 3.0.0\npaths: {}\n")
    (folder / "real.yaml").chmod(0o640)
    (folder / "spec.yaml").symlink_to("real.yaml")
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    assert (folder / "spec.yaml").is_symlink() and (folder / "real.yaml").stat().st_mode & 0o777 == 0o640
    assert read(folder / "real.yaml") == whole()


def test_a_pulled_spec_can_be_generated_from(site: DocsSite, folder: Path) -> None:
    kennel(site)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    ran = codegen("lint", "spec.yaml", cwd=folder)
    assert ran.status == 0 and "5 operations" in ran.out and "nothing to complain about" in ran.out, str(ran)


WORDS = ("no", "y", "1:30", "0o14", "1e3", "012", "1_000", "2024-01-01", "~", "", "null", "TRUE", ".inf", "+1", "3.0.3", "1.0")
PUNCTUATION = (
    "a: b",
    "a #b",
    "#a",
    "- a",
    "a:",
    "'",
    '"',
    "\\",
    "...",
    "---",
    "!x",
    "&x",
    "*x",
    "%x",
    "@x",
    "`x`",
    "{}",
    "? a",
    "=",
    "<<",
)
SPACES = (" a", "a ", "a\nb", "a\nb\n", "a\n\n", "\na", " a\nb", "a\n b\n\n", "a\n \nb", "a\tb", "\t", "\r\n", "a\r\nb", "\n")
CHARACTERS = ("\u00e9", "\u2019", "\u2028", "\x85", "\ufeff", "\U0001f600", "\U000e0001", "\x7f", "\ue000", "a\u200bb")


@pytest.mark.parametrize("text", (*WORDS, *PUNCTUATION, *SPACES, *CHARACTERS))
def test_every_text_is_read_back_as_it_was(tmp_path: Path, text: str) -> None:
    """By our reader, which speaks YAML 1.2, and by PyYAML's own, which speaks 1.1."""
    value = {"key": text, "list": [text, [text], {"deep": text}], text: 1, "last": 1.5}
    path = tmp_path / "spec.yaml"
    path.write_text(as_yaml(value), encoding="utf-8")
    assert read(path) == value
    assert yaml.safe_load(as_yaml(value)) == value or any(old in text for old in "\u2028\x85")


def test_our_own_specs_are_read_back_as_they_are(tmp_path: Path) -> None:
    spec = read(ROOT / "specs/togai.yaml")
    (tmp_path / "spec.yaml").write_text(as_yaml(spec), encoding="utf-8")
    assert read(tmp_path / "spec.yaml") == spec


def test_what_changes_nothing_writes_nothing(site: DocsSite, folder: Path) -> None:
    """A release of the site gives its pages new versions and new prose; where the spec is the same, that is worth no commit."""
    kennel(site)
    assert run(f"{site.base}/llms.txt", "--spec", "spec.yaml").exit_code == 0
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    page = page_name("get", "/cats")
    site.pages[page] = site.reply(page).content.decode().replace("> Something.", "> Something else.")
    ran = run(f"{site.base}/llms.txt", "--spec", "spec.yaml", "--exit-code")
    assert ran.exit_code == 0 and "nothing has changed" in ran.output, ran.output
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
