# The rates and the moment they were fetched are one entry; whoever finds them old takes the turn with add.

import time

from django.core.cache import cache
from shop.services import fetch_exchange_rates


class Rates:
    fresh, kept = 60, 3600

    def __call__(self):
        entry = cache.get("rates")
        if entry and (time.time() - entry["at"] < self.fresh or not cache.add("rates/turn", 1, 5)):
            return entry["rates"]
        rates = fetch_exchange_rates()
        cache.set_many({"rates": {"rates": rates, "at": time.time()}}, timeout=self.kept)
        return rates


rates = Rates()
