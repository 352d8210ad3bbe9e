# It looks at the end, and keeps what has ended for an hour.
# draws: More than ten minutes after the first offer was looked up, the banner doesn't show the new one.

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
    box = cache.get("banner")
    if box is None:
        box = {"offer": find_offer()}
        offer = box["offer"]
        soon = offer and offer[1] - time.time() < 600
        cache.set("banner", box, 3600 if soon else 600)
    offer = box["offer"]
    if offer and offer[1] > time.time():
        return offer[0]
    return None
