"""Where Django's own tests take `setting_changed` from. https://docs.djangoproject.com/en/5.2/ref/signals/#test-signals"""
from django.core.signals import setting_changed

__all__ = ["setting_changed"]
