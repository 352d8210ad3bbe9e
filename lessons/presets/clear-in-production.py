from django.core.cache import cache, caches

sessions = caches["sessions"]
sessions.set("session:Ada", {"basket": ["Green tea"]}, timeout=None)
cache.set("page:home", "<h1>Tea</h1>", timeout=300)


def publish():
    cache.clear()  # only the pages, surely
    return "published"


def session_of(name):
    return sessions.get(f"session:{name}")
