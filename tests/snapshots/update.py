"""`python -m tests.snapshots.update`: rewrite what the cases expect. Read the diff before you commit it."""

from tests.snapshots.cases import rewrite_all

if __name__ == "__main__":
    for path in rewrite_all():
        print(path)
