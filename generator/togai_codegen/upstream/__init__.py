"""The spec where it is published: a file, a URL, a revision or a docs site, to one document."""

from togai_codegen.upstream.lock import lock_path
from togai_codegen.upstream.model import Limits, Progress, Pulled, Request
from togai_codegen.upstream.pull import pull

__all__ = ["Limits", "Progress", "Pulled", "Request", "lock_path", "pull"]
