from functools import partial
from django.core.cache import cache


def exchange_rate(base, other):
    print("asking the bank")
    return 0.92


print(cache.get_or_set("rate:USD:EUR", lambda: exchange_rate("USD", "EUR"), 60))
print(cache.get_or_set("rate:USD:EUR", partial(exchange_rate, "USD", "EUR"), 60))
