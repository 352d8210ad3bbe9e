from django.core.cache import cache
from shop.services import fetch_weather


def weather(city):
    found = cache.get(f"weather:{city}")
    if found is None:
        found = fetch_weather(city)
        # one line is missing here
    return found


print(weather("Porto"))
print(weather("Porto"))
