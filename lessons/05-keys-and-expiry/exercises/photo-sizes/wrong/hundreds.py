# Number times a hundred plus size is the same for different photos.
# draws: The page was asked for photo 1 in size 112, and doesn't show it.

from django.core.cache import cache


def photo(number, size):
    return cache.get_or_set(f"photo:{number * 100 + size}", f"photo {number} in size {size}", 3600)


print(photo(1, 12))
print(photo(11, 2))
