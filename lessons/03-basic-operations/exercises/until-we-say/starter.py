from django.core.cache import cache


def show_banner(text):
    cache.set("banner", text)


def banner():
    return cache.get("banner", "Welcome!")


show_banner("Closed on Friday")
print(banner())
