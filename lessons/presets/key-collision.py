from django.core.cache import cache


def customer_page(number):
    return cache.get_or_set(number, f"the page of customer {number}", timeout=300)


def order_page(reference):
    return cache.get_or_set(reference, f"the page of order {reference}", timeout=300)
