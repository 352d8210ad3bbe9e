# It leaves the cache out.
# draws: The cache was never asked.

from django.core.cache import cache
from shop.services import fetch_weather


def weather():
    return fetch_weather("Oslo")


print(weather())
