"""Only what JsonResponse needs: models are not serialised here. https://docs.djangoproject.com/en/5.2/topics/serialization/"""
