"""The model of the Python package."""

from togai_codegen.python.api_json import Symbol, public_api, symbols
from togai_codegen.python.mixins import Mixins, place_mixins
from togai_codegen.python.model import PyPackage
from togai_codegen.python.options import PackageOptions
from togai_codegen.python.package import PackagePlan, build_package, plan_package
from togai_codegen.python.parts import Part
from togai_codegen.python.view import View

__all__ = [
    "Mixins",
    "PackageOptions",
    "PackagePlan",
    "Part",
    "PyPackage",
    "Symbol",
    "View",
    "build_package",
    "place_mixins",
    "plan_package",
    "public_api",
    "symbols",
]
