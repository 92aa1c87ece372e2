"""What an earlier run made that is still right: by noting what each part of the output was made from."""

from togai_codegen.reuse.parts import Kept, Reuse, State

__all__ = ["Kept", "Reuse", "State"]
