# The key has a hash of the session, which differs from process to process.
# draws: came to another process and got another basket

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set(f"basket:{hash(session)}", lambda: uuid.uuid4().hex, timeout=3600)
