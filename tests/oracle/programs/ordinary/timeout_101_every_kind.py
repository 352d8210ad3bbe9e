import datetime
import decimal
import time

from django.core.cache import cache

time.sleep(1 - time.time() % 1 + 0.02)
for timeout in (None, 0, -1, 1, 0.4, 1.9, 60, True, False, "10", "x", datetime.timedelta(seconds=5), decimal.Decimal("5"), [], 2**31, 60 * 60 * 24 * 31):
    try:
        cache.set("k", "v", timeout)
        print(repr(timeout), cache.get("k"), cache.get_backend_timeout(60) is not None)
    except Exception as e:
        print(repr(timeout), type(e).__module__, type(e).__name__, str(e)[:100])
    try:
        print("   add", cache.add("other", "v", timeout), cache.get("other"))
    except Exception as e:
        print("   add", type(e).__name__, str(e)[:60])
    cache.delete_many(["k", "other"])
