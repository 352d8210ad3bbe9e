from django.core.cache import cache

TITLES = {"en": "Green tea", "de": "Grüner Tee"}


def title(language):
    key = f"title:{len(language)}"
    return cache.get_or_set(key, TITLES[language], timeout=600)


title("en")
print(title("de"))
