from dataclasses import dataclass
from django.core.cache import cache


@dataclass
class Price:
    amount: int


cache.set("cup", Price(12))


@dataclass
class Price:
    amount: int
    currency: str = "EUR"


print(cache.get("cup").currency)
