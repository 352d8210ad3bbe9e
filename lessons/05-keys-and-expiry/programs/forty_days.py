from django.core.cache import cache

DAY = 24 * 3600

cache.set("offer", "tea", timeout=DAY)
cache.set("terms", "We sell tea.", timeout=40 * DAY)
