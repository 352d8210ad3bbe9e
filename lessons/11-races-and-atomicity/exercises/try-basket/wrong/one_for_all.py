# All sessions share one key.
# draws: Two sessions share one basket.

import uuid
from django.core.cache import cache


def basket(session):
    """The number of this session's basket; the first call makes one up."""
    return cache.get_or_set("basket", lambda: uuid.uuid4().hex, timeout=3600)
