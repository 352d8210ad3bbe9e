# Cities of the same letters share an entry.
# draws: A visitor asked for Tropo, and this isn't the weather of Tropo.

from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    found = cache.get(f"weather:{''.join(sorted(city.lower()))}")
    if found is None:
        found = fetch_weather(city)
        cache.set(f"weather:{''.join(sorted(city.lower()))}", found, timeout=1800)
    return found


print(weather("Porto"))
print(weather("Porto"))
