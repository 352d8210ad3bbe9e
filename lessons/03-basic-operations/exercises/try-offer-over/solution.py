from django.core.cache import cache


def start_offer(text):
    cache.set("offer", text, timeout=3600)


def end_offer():
    cache.delete("offer")


def banner():
    return cache.get("offer", "Free shipping from 50")


start_offer("Two for one")
print(banner())
end_offer()
print(banner())
