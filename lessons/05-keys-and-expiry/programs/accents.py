from django.core.cache import cache

cache.set("é" * 130, "Thé vert")
