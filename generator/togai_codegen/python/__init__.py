"""The model of the Python package."""

from togai_codegen.python.mixins import Mixins, place_mixins
from togai_codegen.python.model import PyPackage
from togai_codegen.python.options import PackageOptions
from togai_codegen.python.package import build_package

__all__ = ["Mixins", "PackageOptions", "PyPackage", "build_package", "place_mixins"]
