"""A part is taken over where everything that it looked at is as it was, and nowhere else."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from tests.units.python_api import named, small_api
from togai_codegen.docs.visible import visible
from togai_codegen.naming.model import Names
from togai_codegen.python import Mixins, PackageOptions, View
from togai_codegen.python.view import view_of
from togai_codegen.reuse import Reuse, State


def small_view() -> View:
    api = small_api()
    return view_of(api, named(api), PackageOptions(package="small"), Mixins())


def reuse(view: View, earlier: State, frame: str = "") -> Reuse:
    """Facts that differ where the values do; only these tests make them this way."""
    places = {"declarations": view.api.declarations, "operations": view.operations}
    return Reuse(
        view, {name: {key: repr(value) for key, value in found.items()} for name, found in places.items()}, earlier, frame
    )


def left_by(work: Callable[[View], str]) -> State:
    first = reuse(small_view(), State())
    first.plain("part", work)
    return first.state


@pytest.mark.parametrize("place", [item.name for item in fields(Names)])
def test_names_that_were_asked_for_and_no_others(place: str) -> None:
    view = small_view()
    known = getattr(view.names, place)
    key = next(iter(known), "none")
    state = left_by(lambda view: repr(getattr(view.names, place).get(key)))
    assert reuse(view, state).find("part") is not None
    without = {other: value for other, value in known.items() if other != key}
    changed = replace(view, names=replace(view.names, **{place: {**without, "more": "x"} if place != "resources" else without}))
    assert (reuse(changed, state).find("part") is None) == (key in known)


def test_what_was_not_there_is_looked_for_again() -> None:
    view = small_view()
    state = left_by(lambda view: str("more" in view.names.classes))
    changed = replace(view, names=replace(view.names, classes={**view.names.classes, "more": "More"}))
    assert reuse(view, state).find("part") == "False"
    assert reuse(changed, state).find("part") is None


def test_a_list_of_all_keys_is_a_look_at_each() -> None:
    view = small_view()
    state = left_by(lambda view: ", ".join(view.api.declarations))
    *_, last = view.api.declarations
    fewer = {key: value for key, value in view.api.declarations.items() if key != last}
    assert reuse(view, state).find("part") is not None
    assert reuse(replace(view, api=replace(view.api, declarations=fewer)), state).find("part") is None


def test_another_frame_and_other_plain_values() -> None:
    state = left_by(lambda view: view.api.title)
    assert reuse(small_view(), state, "another").find("part") is None
    assert reuse(small_view(), state).find("part", "given") is None


def test_mappings_of_one_name_are_two_places() -> None:
    """A view has modules, and so have names."""
    first = reuse(small_view(), State())
    view = replace(small_view(), neighbours={"a": ((), ())})
    first.show(view, {"neighbours": view.neighbours})
    first.plain("part", lambda view: repr((view.neighbours.get("a"), view.modules.get("a"), view.names.modules.get("a"))))
    again = reuse(view, first.state)
    assert again.find("part") is None
    again.show(view, {"neighbours": view.neighbours})
    assert again.find("part") is not None
    again.show(view, {"modules": {"a": "digest"}})
    assert again.find("part") is None


def test_no_text_of_a_spec_holds_a_mark() -> None:
    assert "\0" not in visible("\0001\0")
