# SHOP
# BACKENDS: locmem
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator, validate_email, validate_slug
from django.db import connection, models


def even(value):
    if value % 2:
        raise ValidationError("%(value)s is not even", params={"value": value}, code="odd")


class Item(models.Model):
    name = models.CharField(max_length=5)
    n = models.IntegerField(validators=[even, MinValueValidator(0), MaxValueValidator(10)])
    email = models.EmailField(blank=True)
    code = models.CharField(max_length=3, validators=[RegexValidator(r"^[A-Z]+$", "Capitals only.")], default="A", unique=True)

    class Meta:
        app_label = "shop"

    def clean(self):
        if self.name == "no":
            raise ValidationError("not this name")


with connection.schema_editor() as editor:
    editor.create_model(Item)
for fields in ({"name": "tea", "n": 2}, {"name": "", "n": 3}, {"name": "too long", "n": 12}, {"name": "no", "n": 2, "email": "x"}, {"name": "x", "n": None}, {"name": "x", "n": "abc"}, {"name": "x", "n": 2, "code": "a"}):
    try:
        item = Item(**fields)
        item.full_clean()
        print("fine", item.name)
    except ValidationError as e:
        print(e.message_dict)
Item.objects.create(name="a", n=2)
try:
    Item(name="b", n=2).validate_unique()
except ValidationError as e:
    print(e, NON_FIELD_ERRORS in e.message_dict)
for call in (lambda: validate_email("a@b"), lambda: validate_slug("a b"), lambda: Item._meta.get_field("n").clean("x", None), lambda: Item._meta.get_field("n").to_python("5")):
    try:
        print(call())
    except ValidationError as e:
        print(e.messages, e.code)
e = ValidationError(["a", ValidationError("b %(x)s", params={"x": 1})])
print(e.messages, str(e), list(e), repr(e))
