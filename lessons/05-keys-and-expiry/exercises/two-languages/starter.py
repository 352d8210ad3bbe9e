from django.core.cache import cache

GREETINGS = {"en": "Good morning", "pt": "Bom dia"}


def greeting(language):
    return cache.get_or_set("greeting", GREETINGS[language], 3600)


print(greeting("en"))
print(greeting("pt"))
