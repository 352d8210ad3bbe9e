from django.core.cache import cache

answers = []


def price():
    found = None
    try:
        found = cache.get("price:4")
    except ConnectionError:
        answers.append("down")
    return found or "12.00"


try:
    answers.append(price())
except Exception:
    answers.append("page broken")
print(answers)
