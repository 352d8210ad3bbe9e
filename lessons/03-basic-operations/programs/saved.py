from django.core.cache import cache

if cache.set("banner", "Closed on Friday", timeout=3600):
    print("The banner was saved.")
else:
    print("The banner could not be saved.")
