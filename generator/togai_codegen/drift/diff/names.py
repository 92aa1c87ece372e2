"""Names of the generated client that changed."""

from collections.abc import Iterator

from togai_codegen.drift.diff.facts import Fact, Surface
from togai_codegen.ir.model import Operation


def renamed_methods(old: Operation, new: Operation, old_names: Surface, new_names: Surface) -> Iterator[Fact]:
    """The operation's own method, and those beside it."""
    was, now = old_names.methods.get(old.id), new_names.methods.get(new.id)
    if was and now and was != now:
        yield Fact(kind="method-renamed", subject=new.id, old=was, new=now, old_at=old.at, new_at=new.at)
    before, after = old_names.helpers.get(old.id, ()), new_names.helpers.get(new.id, ())
    gone, come = [name for name in before if name not in after], [name for name in after if name not in before]
    # Helpers have no identity but their place: as many on both sides are the same ones under other names.
    if len(before) == len(after):
        for left, right in zip(before, after, strict=True):
            if left != right:
                yield Fact(kind="method-renamed", subject=f"{new.id} {right}", old=left, new=right, old_at=old.at, new_at=new.at)
        return
    for name in gone:
        yield Fact(kind="helper-removed", subject=f"{new.id} {name}", old=name, old_at=old.at, new_at=new.at)
    for name in come:
        yield Fact(kind="helper-added", subject=f"{new.id} {name}", new=name, old_at=old.at, new_at=new.at)


def renamed_class(pair: tuple[str, str], old_names: Surface, new_names: Surface) -> Iterator[Fact]:
    """The class of two declarations that belong together."""
    was, now = old_names.classes.get(pair[0]), new_names.classes.get(pair[1])
    if was and now and was != now:
        yield Fact(kind="class-renamed", subject=pair[1], old=was, new=now)
