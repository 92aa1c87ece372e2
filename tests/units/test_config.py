"""Options: the file, what it refuses, and what the command line adds."""

from pathlib import Path
from typing import Any

import click
import pytest

from togai_codegen.cli.options import read_options
from togai_codegen.config import Config, ConfigError, FileConfig, find_config, read_config

NOTHING: dict[str, Any] = {
    "spec": None,
    "output": None,
    "package": None,
    "overlays": (),
    "config_file": None,
    "client_name": None,
    "env_prefix": None,
    "formatter": None,
    "templates": None,
    "reference": None,
    "allow": (),
}


def own(folder: Path, text: str) -> Path:
    path = folder / "togai-codegen.toml"
    path.write_text(text)
    return path


def test_every_key_is_read_and_paths_are_beside_the_file(tmp_path: Path) -> None:
    path = own(
        tmp_path,
        'spec = "a.yaml"\noverlays = ["o/b.yaml"]\noutput = "out"\npackage = "shop"\nclient-name = "Shop"\n'
        'env-prefix = "SHOP"\nformatter = "black"\ntemplates = "t"\nonly = ["A b"]\nonly-operations = ["get*"]\n'
        'reference = false\nallow = ["REF001"]\n',
    )
    assert read_config(path) == FileConfig(
        spec=tmp_path / "a.yaml",
        overlays=(tmp_path / "o" / "b.yaml",),
        output=tmp_path / "out",
        package="shop",
        client_name="Shop",
        env_prefix="SHOP",
        formatter="black",
        templates=tmp_path / "t",
        reference=False,
        allow=("REF001",),
        only=("A b",),
        only_operations=("get*",),
    )


def test_a_pyproject_has_our_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.togai-codegen]\npackage = "shop"\n')
    assert read_config(path) == FileConfig(package="shop")
    path.write_text('[project]\nname = "x"\n')
    with pytest.raises(ConfigError, match=r"no \[tool.togai-codegen\] table"):
        read_config(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('packages = "x"', "unknown key 'packages'; did you mean 'package'"),
        ('client_name = "x"', "unknown key 'client_name'; did you mean 'client-name'"),
        ('overlay = "x"', "did you mean 'overlays'"),
        ('zzz = "x"', "known keys: spec, overlays, output"),
        ("package = 3", "package must be a string"),
        ("spec = []", "spec must be a string"),
        ('overlays = "one.yaml"', "overlays must be a list of strings"),
        ('only = "Pets"', "only must be a list of strings"),
        ("overlays = [1]", "overlays must be a list of strings"),
        ('formatter = "yapf"', "formatter must be one of ruff, black, not 'yapf'"),
        ('reference = "yes"', "reference must be true or false"),
        ("package =", "not TOML"),
    ],
)
def test_a_faulty_file_is_refused_with_the_key_and_the_reason(tmp_path: Path, text: str, message: str) -> None:
    path = own(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_file_that_is_missing_or_not_utf_8(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(tmp_path / "nowhere.toml")
    path = tmp_path / "togai-codegen.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not TOML"):
        read_config(path)


def test_the_nearest_file_counts_and_a_pyproject_without_our_table_does_not(tmp_path: Path) -> None:
    far = own(tmp_path, "")
    near = tmp_path / "a" / "b"
    near.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(near) == far
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.togai-codegen]\n")
    assert find_config(near) == tmp_path / "a" / "pyproject.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("tool = 3\n")
    with pytest.raises(ConfigError, match="tool must be a table"):
        find_config(near)


@pytest.mark.parametrize("name", ["a-b", "a.b", "", "1a", "class", "None", "a/b", "../a"])
def test_a_package_must_be_importable(name: str) -> None:
    with pytest.raises(ConfigError, match="package:"):
        Config(spec=Path("s"), output=Path("o"), package=name)


def test_other_names_must_be_names_too() -> None:
    with pytest.raises(ConfigError, match="client-name:"):
        Config(spec=Path("s"), output=Path("o"), package="a", client_name="True")
    with pytest.raises(ConfigError, match="env-prefix:"):
        Config(spec=Path("s"), output=Path("o"), package="a", env_prefix="ÄÖ")
    assert Config(spec=Path("s"), output=Path("o"), package="a").package_folder() == Path("o/a")


def test_the_command_line_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own(tmp_path, 'spec = "a.yaml"\noverlays = ["b.yaml"]\npackage = "shop"\nformatter = "black"\n')
    monkeypatch.chdir(tmp_path)
    from_file = read_options(**NOTHING)
    assert (from_file.spec, from_file.package, from_file.formatter) == (Path("a.yaml"), "shop", "black")
    assert from_file.overlays == (Path("b.yaml"),)
    chosen = read_options(**{**NOTHING, "package": "other", "overlays": (Path("c.yaml"),)})
    assert (chosen.package, chosen.overlays, chosen.formatter) == ("other", (Path("c.yaml"),), "black")


def test_a_spec_of_its_own_takes_no_overlays_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = own(tmp_path, 'spec = "a.yaml"\noverlays = ["b.yaml"]\npackage = "shop"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError, match="no --package"):
        read_options(**{**NOTHING, "spec": Path("z.yaml")})
    assert read_options(**{**NOTHING, "spec": Path("z.yaml"), "config_file": path}).overlays == ()
    assert read_options(**{**NOTHING, "spec": Path("a.yaml"), "config_file": path}).overlays == (Path("b.yaml"),)


def test_without_a_spec_there_is_nothing_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own(tmp_path, 'package = "shop"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(click.UsageError, match="no SPEC"):
        read_options(**NOTHING)
