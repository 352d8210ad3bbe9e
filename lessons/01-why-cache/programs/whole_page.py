from django.core.cache import cache


def page_for(name):
    page = cache.get("page")
    if page is None:
        page = f"Hello {name}! We have 5 orders."
        cache.set("page", page, timeout=3600)
    return page


print(page_for("Ann"))
print(page_for("Bob"))
