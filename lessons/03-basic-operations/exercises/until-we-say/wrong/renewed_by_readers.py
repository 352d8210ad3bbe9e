# It is the readers who say that the banner has no end.
# draws: A hundred years later the banner was gone, and nobody had written another one.

from django.core.cache import cache


def show_banner(text):
    cache.set("banner", text)


def banner():
    text = cache.get("banner", "Welcome!")
    cache.set("banner", text, None)
    return text


show_banner("Closed on Friday")
print(banner())
