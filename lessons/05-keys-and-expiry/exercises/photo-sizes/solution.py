from django.core.cache import cache


def photo(number, size):
    return cache.get_or_set(f"photo:{number}:{size}", f"photo {number} in size {size}", 3600)


print(photo(1, 12))
print(photo(11, 2))
