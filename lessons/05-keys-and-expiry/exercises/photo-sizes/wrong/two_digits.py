# Two digits each are not enough for every number.
# draws: The page was asked for photo 111 in size 12, and doesn't show it.

from django.core.cache import cache


def photo(number, size):
    return cache.get_or_set(f"photo:{number:02d}{size:02d}", f"photo {number} in size {size}", 3600)


print(photo(1, 12))
print(photo(11, 2))
