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
    text = cache.get("offer", MISSING)
    if text is MISSING:
        text, timeout = None, 600
        offer = find_offer()
        if offer:
            text, ends_at = offer
            timeout = min(600, ends_at - time.time())
        cache.set("offer", text, timeout=timeout)
    return text


for minute in range(0, 20, 4):
    print("minute", minute, banner())
    time.sleep(240)
