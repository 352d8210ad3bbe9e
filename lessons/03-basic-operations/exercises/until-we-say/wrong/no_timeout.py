# It leaves the timeout out, under another name.
# draws: Five minutes later the banner was gone.

from django.core.cache import cache


def show_banner(text):
    cache.set("top-banner", text)


def banner():
    return cache.get("top-banner", "Welcome!")


show_banner("Closed on Friday")
print(banner())
