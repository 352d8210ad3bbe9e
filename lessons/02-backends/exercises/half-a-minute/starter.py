from django.core.cache import cache


def start_flash_sale(percent):
    """For half a minute."""
    cache.set("flash", percent, timeout=0.5)


def flash_sale():
    return cache.get("flash")


start_flash_sale(20)
print(flash_sale())
