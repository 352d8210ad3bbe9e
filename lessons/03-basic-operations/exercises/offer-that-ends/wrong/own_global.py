# It keeps the offer in a global.
# draws: it is kept somewhere else

import time
from django.core.cache import cache

OFFERS = []  # text, and when it ends
known = {}


def find_offer():
    """Asks the warehouse. A text and when it ends; None if there is no offer."""
    time.sleep(2)
    running = [offer for offer in OFFERS if offer[1] > time.time()]
    return running[0] if running else None


def banner():
    """The text of the offer, or None."""
    if known.get("until", 0) <= time.time():
        offer = find_offer()
        known["text"], ends_at = offer or (None, time.time() + 600)
        known["until"] = min(time.time() + 600, ends_at)
        cache.set("offer", known["text"])
    return known["text"]
