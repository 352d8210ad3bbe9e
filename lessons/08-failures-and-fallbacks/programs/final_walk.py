from django.core.cache import cache


def load():
    step = "start"
    try:
        step = "asking"
        value = cache.get("a", "default")
        step = "answered"
    except Exception:
        value = "fallback"
    return step, value


print(load())
