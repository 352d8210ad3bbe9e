# It takes a lock of 60 seconds instead of renewing a short one.
# draws: If this process is killed, the lock locks everybody out

import uuid
from django.core.cache import cache
from shop.services import render_report


def make_reports():
    token = uuid.uuid4().hex
    if not cache.add("reports:lock", token, timeout=60):
        return "somebody is at it"
    try:
        for year in (2024, 2025, 2026):
            render_report(year)
        return "done"
    finally:
        if cache.get("reports:lock") == token:
            cache.delete("reports:lock")
