"""What the config says of `_custom/`, held against what stands there."""

from collections.abc import Mapping

from togai_codegen.config import Config, ConfigError
from togai_codegen.emit import defines, read_package


def check_mixins(config: Config, mixins: Mapping[str, tuple[str, str]]) -> None:
    """Raise ConfigError where a class that generated ones are to inherit from is not there: the package could not be imported."""
    if not mixins:
        return
    folder = config.package_folder()
    files = read_package(folder).files
    for owner, (place_of_class, name) in mixins.items():
        module = place_of_class.removeprefix(".")
        if not defines(files, module, name):
            place = (folder / module.replace(".", "/")).as_posix()
            place = f"{place}/__init__.py" if module == "_custom" else f"{place}.py"
            raise ConfigError(f"mixins: {owner} is to inherit from {name}, but {place} has no such class; write it first")
