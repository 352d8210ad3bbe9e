# It rounds the time that is left up, and adds a second.
# draws: The offer ended 300 seconds after it was asked for. Half a second later, the banner still promises it.

import time
from django.core.cache import cache

OFFERS = [("Two for one", time.time() + 900)]  # text, and when it ends


def find_offer():
    """Asks the warehouse. A text and when it ends; None if there is no offer."""
    time.sleep(2)
    running = [offer for offer in OFFERS if offer[1] > time.time()]
    return running[0] if running else None



import math
MISS = object()
def banner():
    text = cache.get("banner", MISS)
    if text is MISS:
        offer = find_offer()
        text = offer[0] if offer else None
        cache.set("banner", text, min(600, math.ceil(offer[1] - time.time()) + 1) if offer else 600)
    return text
