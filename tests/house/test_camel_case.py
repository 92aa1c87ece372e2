"""The generator leaves out the JSON names that the runtime's `camel_case` will make: the two functions must be one in effect."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from togai_codegen.naming.words import camel_case as generator_side
from togai_codegen.runtime.model import camel_case as runtime_side


@pytest.mark.parametrize(
    ("attribute", "wire"),
    [("net_term_days", "netTermDays"), ("line1", "line1"), ("class_", "class"), ("is_xml_file", "isXmlFile")],
)
def test_examples(attribute: str, wire: str) -> None:
    assert generator_side(attribute) == runtime_side(attribute) == wire


@given(st.text(alphabet=st.characters(categories=["L", "N"], include_characters="_"), max_size=30))
def test_both_agree_on_any_attribute(attribute: str) -> None:
    assert generator_side(attribute) == runtime_side(attribute)
