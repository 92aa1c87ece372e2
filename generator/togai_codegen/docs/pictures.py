"""A model between its neighbours: on the left who uses it, on the right what it uses."""

from collections.abc import Mapping, Sequence
from html import escape

from togai_codegen.docs.phrases import NOTHING, Plain
from togai_codegen.docs.types import model_anchor
from togai_codegen.ir.model import Api
from togai_codegen.ir.queries import all_references, dependencies, operation_types
from togai_codegen.naming.model import Names
from togai_codegen.python.view import Neighbour

_MOST = 6
_ROW, _HEIGHT, _WIDTH = 32, 26, 196
_COLUMNS = (1, 263, 525)
_LONGEST = 25


def neighbours(
    api: Api, names: Names, calls: Mapping[str, str]
) -> dict[str, tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]]:
    """Who uses each declaration, and whom it uses. `calls`: operation id -> how it is called, which is its anchor too."""
    models = {identity: ("model", names.classes[identity], model_anchor(names.classes[identity]))
              for identity in api.declarations if identity in names.classes}  # fmt: skip
    used: dict[str, tuple[Neighbour, ...]] = {}
    users: dict[str, list[Neighbour]] = {}
    for identity, model in models.items():
        targets = [target for target in dependencies(api.declarations[identity]) if target in models and target != identity]
        used[identity] = tuple(models[target] for target in targets)
        for target in targets:
            users.setdefault(target, []).append(model)
    for operation in api.operations:
        if operation.id in calls:
            call = calls[operation.id]
            user = ("call", call.partition(".")[2], call)
            for target in dict.fromkeys(all_references(operation_types(operation))):
                users.setdefault(target, []).append(user)
    return {identity: (tuple(users.get(identity, ())), used[identity]) for identity in models}


def picture(name: str, users: Sequence[Neighbour], used: Sequence[Neighbour]) -> Plain:
    """The picture of a declaration; nothing where it has no neighbour but itself."""
    return Picture(name, users, used) if users or used else NOTHING


class Picture(Plain):
    """The picture as SVG, which only the page shows. `value` is the name of the model in the middle."""

    __slots__ = ("_used", "_users")

    def __init__(self, name: str, users: Sequence[Neighbour], used: Sequence[Neighbour]) -> None:
        super().__init__(name)
        self._users, self._used = users, used

    def to_html(self) -> str:
        """A figure."""
        left, right = self._users[:_MOST], self._used[:_MOST]
        rows = max(len(left), len(right), 1)
        centre = (rows - 1) * _ROW // 2 + 1
        places = [*_places(left, 0, rows), *_places(right, 2, rows)]
        lines = "".join(_line(column, y, centre) for _, column, y in places)
        boxes = "".join(_box(*place) for place in [*places, (("self", self.value, model_anchor(self.value)), 1, centre)])
        more = _more(len(self._users) - len(left), len(self._used) - len(right))
        return (
            f'<figure><svg viewBox="0 0 722 {(rows - 1) * _ROW + _HEIGHT + 2}" role="group" '
            f'aria-label="Neighbours of {escape(self.value)}"><path d="{lines}"/>{boxes}</svg>'
            f"<figcaption>Used by, on the left; uses, on the right.{more}</figcaption></figure>"
        )


def _places(items: Sequence[Neighbour], column: int, rows: int) -> list[tuple[Neighbour, int, int]]:
    top = (rows - len(items)) * _ROW // 2 + 1
    return [(item, column, top + position * _ROW) for position, item in enumerate(items)]


def _box(item: Neighbour, column: int, y: int) -> str:
    kind, title, link = item
    label, told = title, ""
    if len(title) > _LONGEST:
        label, told = title[: _LONGEST - 1] + "…", f"<title>{escape(title)}</title>"
    x = _COLUMNS[column]
    return (
        f'<a class="{kind}" href="#{escape(link)}">{told}<rect x="{x}" y="{y}"/>'
        f'<text x="{x + 12}" y="{y + 17}">{escape(label)}</text></a>'
    )


def _line(column: int, y: int, centre: int) -> str:
    """An S-curve from the right edge of the left box to the left edge of the right one."""
    left, right = (column, 1) if column < 1 else (1, column)
    x1, x2 = _COLUMNS[left] + _WIDTH, _COLUMNS[right]
    y1, y2 = (y, centre) if column < 1 else (centre, y)
    y1, y2, half = y1 + _HEIGHT // 2, y2 + _HEIGHT // 2, (x1 + x2) // 2
    return f"M{x1} {y1}H{x2}" if y1 == y2 else f"M{x1} {y1}C{half} {y1} {half} {y2} {x2} {y2}"


def _more(users: int, used: int) -> str:
    told = [f"{count} more {word}" for count, word in ((users, "on the left"), (used, "on the right")) if count]
    return f" And {' and '.join(told)}." if told else ""
