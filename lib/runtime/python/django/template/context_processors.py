"""What every template may be given. https://docs.djangoproject.com/en/5.2/ref/templates/api/#built-in-template-context-processors"""
from django.middleware.csrf import get_token
from django.utils.functional import SimpleLazyObject


def csrf(request):
    """The token is only made where a template shows it."""
    return {"csrf_token": SimpleLazyObject(lambda: get_token(request))}


def request(request):
    return {"request": request}
