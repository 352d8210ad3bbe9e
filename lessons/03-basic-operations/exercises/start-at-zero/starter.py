from django.core.cache import cache


def likes(product):
    return cache.get(f"likes:{product}")


print("The blue cup has", likes("blue-cup"), "likes")
cache.set("likes:blue-cup", 3)
print("The blue cup has", likes("blue-cup"), "likes")
