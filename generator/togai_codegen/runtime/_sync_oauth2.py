"""Client credentials. Derived from _async_oauth2.py by scripts/derive_sync.py: do not edit."""

from collections.abc import Callable

from . import _sync_support as support
from .calls import Progress
from .errors import ApiClientError
from .oauth2 import Grant, Round
from .responses import Answer

_PAUSE = 0.01
"""Seconds between two looks at a fetch that another thread or task carries out: no lock belongs to one event loop."""


class ClientCredentials(Grant):
    """Client id, client secret, and the scopes to ask for."""

    def token(self, progress: Progress, fetch: Callable[[], Answer]) -> str:
        """A token that is good for a while, fetched where there is none."""
        mine, waited = Round(), None
        while True:
            now = progress.clock()
            found = self.claim(now, mine, waited)
            if isinstance(found, str):
                return found
            if found is not mine:
                waited = found
                support.pause(_PAUSE)
                progress.check()
                continue
            failure: ApiClientError | None = None
            try:
                self.keep(fetch(), now)
            except ApiClientError as error:
                failure = error
                raise
            finally:
                self.leave(mine, failure)
