from django.core.cache import cache
from django.db import models
from shop.services import fetch_exchange_rates


class Ticket(models.Model):
    pass  # only its number is used


class Rates(models.Model):
    fetched_as = models.IntegerField(default=0)


def update_rates():
    if not cache.add("rates:lock", 1, timeout=10):
        return "taken"
    number = Ticket.objects.create().id
    fetch_exchange_rates()
    newer = Rates.objects.filter(fetched_as__lt=number).update(fetched_as=number)
    return "stored" if newer else "too late"


Rates.objects.create()
