"""https://docs.djangoproject.com/en/5.2/ref/contrib/auth/#module-django.contrib.auth.signals"""
from django.dispatch import Signal

user_logged_in = Signal()
user_login_failed = Signal()
user_logged_out = Signal()
