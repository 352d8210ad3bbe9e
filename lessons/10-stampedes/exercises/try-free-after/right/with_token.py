# The lock carries a token, and only that is deleted.

import uuid
from django.core.cache import cache
from shop.services import render_report


def make_report(year):
    token = uuid.uuid4().hex
    if not cache.add("report:lock", token, timeout=60):
        return "somebody is at it"
    try:
        return render_report(year)
    finally:
        if cache.get("report:lock") == token:
            cache.delete("report:lock")


print(make_report(2026))
