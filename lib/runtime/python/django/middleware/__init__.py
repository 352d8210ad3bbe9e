"""Code around every view. https://docs.djangoproject.com/en/5.2/ref/middleware/"""
