from django.core.cache import cache


def prices(numbers):
    keys = {f"price:{number}": number for number in numbers}
    found = cache.get_many(keys)
    missing = [number for number in numbers if number not in found]
    for number in missing:
        found[f"price:{number}"] = str(number * 3)
        cache.set(f"price:{number}", str(number * 3), timeout=60)
    return found


for visitor in range(2):
    prices([4, 5, 6])
