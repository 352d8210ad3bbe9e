# It has a set() for each case, and a string for no offer.

import time
from django.core.cache import cache

OFFERS = [("Two for one", time.time() + 900)]  # text, and when it ends


def find_offer():
    """Asks the warehouse. A text and when it ends; None if there is no offer."""
    time.sleep(2)
    running = [offer for offer in OFFERS if offer[1] > time.time()]
    return running[0] if running else None


def banner():
    """The text of the offer, or None."""
    text = cache.get("banner")
    if text is not None:
        return text or None
    offer = find_offer()
    if offer is None:
        cache.set("banner", "", 10 * 60)
        return None
    text, ends_at = offer
    left = ends_at - time.time()
    cache.set("banner", text, left if left < 600 else 600)
    return text


for minute in range(0, 20, 4):
    print("minute", minute, banner())
    time.sleep(240)
