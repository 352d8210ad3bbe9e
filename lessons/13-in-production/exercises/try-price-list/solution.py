import time

from django.core.cache import cache


def make_list(group, language):
    """The price list as a string. Takes 2 seconds."""
    time.sleep(2)
    title = {"en": "Prices", "de": "Preise"}[language]
    return f"{title}: glass pot {'9.00' if group == 'trade' else '12.00'}"


def price_list(customer):
    """For a customer: a dict with number, group and language. Kept for 10 minutes."""
    key = f"price-list:{customer['group']}:{customer['language']}"
    return cache.get_or_set(key, lambda: make_list(customer["group"], customer["language"]), timeout=600)


print(price_list({"number": 1, "group": "trade", "language": "en"}))
print(price_list({"number": 2, "group": "private", "language": "de"}))
