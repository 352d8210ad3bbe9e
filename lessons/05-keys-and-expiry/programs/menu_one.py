from django.core.cache import cache


def build_menu(is_staff):
    return ["Teas", "Cups", "Purchase prices"] if is_staff else ["Teas", "Cups"]


def menu(is_staff):
    return cache.get_or_set("menu", lambda: build_menu(is_staff), 600)


print("staff:   ", menu(True))
print("customer:", menu(False))
