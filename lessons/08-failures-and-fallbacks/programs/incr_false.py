from django.core.cache import cache

for attempt in range(3):
    try:
        tries = cache.incr("tries:ada")
        print(tries, "blocked" if tries > 5 else "allowed")
    except Exception as error:
        print(type(error).__name__)
