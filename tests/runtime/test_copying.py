"""Pickles and deep copies of models, as deep as anybody nests them."""

import copy
import pickle
import sys
import types
from typing import Any

from .conftest import Load, of_structs


def test_pickles_and_copies_know_no_depth(rt: Load) -> None:
    module = types.ModuleType(f"deep_{id(rt)}")
    sys.modules[module.__name__] = module
    module.__dict__["Model"] = rt("model").Model
    source = "class Node(Model):\n    v: int\n    one: Node | None = None\n    many: list[Node] | None = None\n"
    exec(f"from __future__ import annotations\n{source}", module.__dict__)
    node = module.__dict__["Node"]
    read = node.model_validate_json('{"v":1,"one":' * 190 + '{"v":2}' + "}" * 190)  # about as deep as pydantic reads
    made = node(v=0)
    # Structs check nothing when they are made, and keep nothing undeclared.
    construct, more = (node, {}) if of_structs(rt) else (node.model_construct, {"x": {"a": made}})
    for number in range(1000):
        more = {"x": {"a": made}} if more else {}
        made = construct(v=number, one=made) if number % 2 else construct(v=number, many=[made], **more)
    for value, depth in ((read, 191), (made, 1001)):
        for twin in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), value.model_copy(deep=True)):
            one: Any = value
            other: Any = twin
            count = 0
            while one is not None:
                assert type(other) is node and other is not one
                assert (other.v, other.model_fields_set) == (one.v, one.model_fields_set)
                if one.model_extra:
                    assert other.model_extra["x"]["a"] is other.many[0]
                count, one, other = count + 1, *((item.one or (item.many or [None])[0]) for item in (one, other))
            assert (count, other) == (depth, None)
