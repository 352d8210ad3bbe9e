import time
from django.core.cache import cache

OFFERS = [("Two for one", time.time() + 900)]  # text, and when it ends
MISSING = object()


def find_offer():
    """Asks the warehouse. A text and when it ends; None if there is no offer."""
    time.sleep(2)
    running = [offer for offer in OFFERS if offer[1] > time.time()]
    return running[0] if running else None


def banner():
    """The text of the offer, or None."""
    text = cache.get("offer", ____)
    if text is ____:
        text, timeout = ____, 600
        offer = find_offer()
        if offer:
            text, ends_at = offer
            timeout = ____(600, ____ - ____)
        cache.set("offer", ____, timeout=____)
    return text


for minute in range(0, 20, 4):
    print("minute", minute, banner())
    time.sleep(240)
