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
    offer = find_offer()
    return offer[0] if offer else None


for minute in range(0, 20, 4):
    print("minute", minute, banner())
    time.sleep(240)
