# It deletes the entries and no longer changes the prices.
# draws: all three products should cost 99 again

from django.core.cache import cache
from django.db import transaction
from shop.models import Product


def end_of_sale(numbers):
    transaction.on_commit(lambda: cache.delete_many([f"price:{number}" for number in numbers]))


end_of_sale([4, 5])
