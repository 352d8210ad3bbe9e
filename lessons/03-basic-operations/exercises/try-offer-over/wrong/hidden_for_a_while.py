# The end of the offer is an entry of its own, which expires after 300 seconds.
# draws: Five minutes after its end the offer is shown again.

from django.core.cache import cache


def start_offer(text):
    cache.delete("ended")
    cache.set("offer", text, timeout=3600)


def end_offer():
    cache.set("ended", True)


def banner():
    if "ended" in cache:
        return "Free shipping from 50"
    return cache.get("offer", "Free shipping from 50")


start_offer("Two for one")
print(banner())
end_offer()
print(banner())
