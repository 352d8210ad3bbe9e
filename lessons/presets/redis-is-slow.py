from django.core.cache import cache

for part in ["menu", "hero", "news", "shop", "faq", "foot"]:
    cache.set(part, part.title(), timeout=3600)


def page():
    return [cache.get(part) for part in ["menu", "hero", "news", "shop", "faq", "foot"]]
