from django.core.cache import cache


def report(name):
    if not cache.add("report:lock", name, timeout=60):
        return "somebody else"
    cache.set("report", name, timeout=600)
    cache.delete("report:lock")
    return "made"
