# It stores the offer with its end for ten minutes, and looks at the end when it is shown.

import time
from django.core.cache import cache

OFFERS = [("Two for one", time.time() + 900)]  # text, and when it ends


def find_offer():
    """Asks the warehouse. A text and when it ends; None if there is no offer."""
    time.sleep(2)
    running = [offer for offer in OFFERS if offer[1] > time.time()]
    return running[0] if running else None



def banner():
    box = cache.get("banner")
    if box is None:
        box = {"offer": find_offer()}
        cache.set("banner", box, 600)
    offer = box["offer"]
    if offer and offer[1] > time.time():
        return offer[0]
    return None
