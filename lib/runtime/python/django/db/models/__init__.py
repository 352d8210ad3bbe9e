"""Models. https://docs.djangoproject.com/en/5.2/topics/db/models/"""
import django
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import fetch_modes
from django.db.models.aggregates import Aggregate, Avg, Count, Max, Min, StdDev, Sum, Variance
from django.db.models.base import DEFERRED, Model
from django.db.models.constraints import CheckConstraint, Index, UniqueConstraint
from django.db.models.deletion import CASCADE, DO_NOTHING, PROTECT, RESTRICT, SET, SET_DEFAULT, SET_NULL, ProtectedError, RestrictedError
from django.db.models.enums import Choices, IntegerChoices, TextChoices
from django.db.models.expressions import (
    Case,
    Exists,
    Expression,
    ExpressionWrapper,
    F,
    Func,
    OrderBy,
    OuterRef,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.fields import *  # noqa: F403
from django.db.models.fields import __all__ as _fields
from django.db.models.fields.related import ForeignKey, ManyToManyField, OneToOneField
from django.db.models.manager import Manager
from django.db.models.prefetch import Prefetch, prefetch_related_objects
from django.db.models.query import QuerySet
from django.db.models.query_utils import Q

__all__ = [
    *_fields, "Aggregate", "Avg", "CASCADE", "Case", "CheckConstraint", "Choices", "Count", "DEFERRED", "DO_NOTHING", "Exists", "Expression",
    "ExpressionWrapper", "F", "ForeignKey", "Func", "Index", "IntegerChoices", "Manager", "ManyToManyField", "Max", "Min", "Model",
    "ObjectDoesNotExist", "OneToOneField", "OrderBy", "OuterRef", "PROTECT", "Prefetch", "ProtectedError", "Q", "QuerySet", "RESTRICT",
    "RestrictedError", "SET", "SET_DEFAULT", "SET_NULL", "StdDev", "Subquery", "Sum", "TextChoices", "UniqueConstraint", "Value", "Variance",
    "When", "Window", "prefetch_related_objects",
]

_REFUSED = {
    "BinaryField": "use a TextField with base64 text",
    "FileField": "use a CharField with a path",
    "ImageField": "use a CharField with a path",
    "FilePathField": "use a CharField with a path",
    "GeneratedField": "compute the value in a property or in annotate()",
    "FilteredRelation": "use Prefetch with a queryset",
    "CompositePrimaryKey": "use an id and a UniqueConstraint",
}


def __getattr__(name):
    if name in ("FETCH_ONE", "FETCH_PEERS", "FETCH_RAISE") and django.VERSION >= (6, 1):
        return getattr(fetch_modes, name)
    if name in _REFUSED:
        raise AttributeError(f"django.db.models.{name} is not simulated: {_REFUSED[name]}")
    raise AttributeError(f"module 'django.db.models' has no attribute '{name}'")
