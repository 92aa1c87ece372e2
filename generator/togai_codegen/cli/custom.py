"""What the config says of `_custom/`, held against what stands there."""

from togai_codegen.config import Config, ConfigError
from togai_codegen.emit import defines, read_package
from togai_codegen.python import Mixins


def check_mixins(config: Config, mixins: Mixins) -> None:
    """Raise ConfigError where a class that generated ones are to inherit from is not there: the package could not be imported."""
    if not mixins.by_class:
        return
    folder = config.package_folder()
    files = read_package(folder).files
    for owner, mixin in mixins.by_class.items():
        module = mixin.module.removeprefix(".")
        if not defines(files, module, mixin.name):
            place = (folder / module.replace(".", "/")).as_posix()
            place = f"{place}/__init__.py" if module == "_custom" else f"{place}.py"
            raise ConfigError(f"mixins: {owner} is to inherit from {mixin.name}, but {place} has no such class; write it first")
