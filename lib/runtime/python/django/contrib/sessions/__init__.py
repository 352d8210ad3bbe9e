"""Sessions, kept in the cache. https://docs.djangoproject.com/en/5.2/topics/http/sessions/"""
