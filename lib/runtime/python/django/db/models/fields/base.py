"""What all columns have in common. https://docs.djangoproject.com/en/5.2/ref/models/fields/

A value has three forms: what a program holds, what the simulated table keeps (JSON) and what stands in SQL text.
"""
from django.core.exceptions import ValidationError
from django.core.validators import EMPTY_VALUES, MaxLengthValidator
from django.utils.encoding import force_str

NOT_PROVIDED = type("NOT_PROVIDED", (), {"__module__": "django.db.models.fields"})


class DeferredAttribute:
    """What stands in the class for a column: reading one that was not loaded fetches it (one query)."""

    def __init__(self, field):
        self.field = field

    def __get__(self, instance, cls=None):
        if instance is None:
            return self
        name = self.field.attname
        if name not in instance.__dict__:
            instance._fetch_related(self.field)
            if name not in instance.__dict__:
                instance.refresh_from_db(fields=[name])
        return instance.__dict__[name]


class Field:
    """A column whose values JSON can hold as they are."""

    counted = False  # kept as text, counted with as a number
    is_relation = False
    many_to_many = many_to_one = one_to_many = one_to_one = False
    concrete = True
    remote_field = None
    descriptor_class = DeferredAttribute
    empty_strings_allowed = True
    auto_created = False
    range_validators = default_validators = ()
    empty_values = list(EMPTY_VALUES)
    _creation_counter = 0

    def __init__(
        self, verbose_name=None, name=None, primary_key=False, max_length=None, unique=False, blank=False, null=False,
        db_index=False, default=NOT_PROVIDED, editable=True, choices=None, help_text="", db_column=None, validators=(),
        error_messages=None, db_comment=None, db_default=NOT_PROVIDED, serialize=True, auto_created=False,
        unique_for_date=None, unique_for_month=None, unique_for_year=None, db_tablespace=None,
    ):
        self.verbose_name, self.name, self.primary_key, self._unique = verbose_name, name, primary_key, unique
        self.max_length, self.blank, self.null, self.db_index = max_length, blank, null, db_index
        self.default, self.editable, self.help_text, self.db_column = default, editable, help_text, db_column
        if db_default is not NOT_PROVIDED:
            raise NotImplementedError("db_default is not simulated: give the field a default, which Python fills in")
        self.choices = _pairs(choices) if choices is not None else None
        self.validators, self.auto_created = list(validators), auto_created
        self.error_messages = error_messages or {}
        self.unique_for = [pair for pair in (("date", unique_for_date), ("month", unique_for_month), ("year", unique_for_year)) if pair[1]]
        Field._creation_counter += 1
        self.creation_counter = Field._creation_counter
        self.model = None

    @property
    def unique(self):
        return self._unique or self.primary_key

    @property
    def flatchoices(self):
        return [pair for value, label in self.choices or () for pair in (label if isinstance(label, (list, tuple)) else [(value, label)])]

    def contribute_to_class(self, cls, name):
        self.name = self.name or name
        self.attname = self.get_attname()
        self.column = self.db_column or self.attname
        if self.verbose_name is None:
            self.verbose_name = self.name.replace("_", " ")
        self.model = cls
        cls._meta.add_field(self)
        if not getattr(cls, self.attname, None) or isinstance(vars(cls).get(self.attname), Field):
            setattr(cls, self.attname, self.descriptor_class(self))
        if self.choices is not None and f"get_{self.name}_display" not in vars(cls):
            field = self
            setattr(cls, f"get_{self.name}_display", lambda instance: _display(instance, field))

    def get_attname(self):
        return self.name

    def clone(self):
        """The same column for a subclass of an abstract model."""
        import copy

        made = copy.copy(self)
        made.model = None
        return made

    def has_default(self):
        return self.default is not NOT_PROVIDED

    def get_default(self):
        if self.has_default():
            return self.default() if callable(self.default) else self.default
        return None if not self.empty_strings_allowed or self.null else ""

    def pre_save(self, instance, add):
        """The value to write."""
        return getattr(instance, self.attname)

    def to_python(self, value):
        return value

    @property
    def all_validators(self):
        longest = [MaxLengthValidator(self.max_length)] if self.max_length is not None else []
        return [*self.default_validators, *self.validators, *longest, *self.range_validators]

    def clean(self, value, model_instance):
        """The value as it will be kept, or a ValidationError."""
        value = self.to_python(value)
        self.validate(value, model_instance)
        self.run_validators(value)
        return value

    def validate(self, value, model_instance):
        if not self.editable:
            return
        if self.choices is not None and value not in self.empty_values:
            if value not in [key for key, _ in self.flatchoices]:
                raise self._error("Value %(value)r is not a valid choice.", "invalid_choice", {"value": value})
            return
        if value is None and not self.null:
            raise self._error("This field cannot be null.", "null")
        if not self.blank and value in self.empty_values:
            raise self._error("This field cannot be blank.", "blank")

    def run_validators(self, value):
        if value in self.empty_values:
            return
        errors = []
        for validator in self.all_validators:
            try:
                validator(value)
            except ValidationError as e:
                if getattr(e, "code", None) in self.error_messages:
                    e.message = self.error_messages[e.code]
                errors.extend(e.error_list)
        if errors:
            raise ValidationError(errors)

    def _error(self, message, code, params=None):
        return ValidationError(self.error_messages.get(code, message), code=code, params=params)

    def get_prep_value(self, value):
        return value

    def from_row(self, stored):
        """What a program holds for what the table keeps."""
        return stored

    def to_row(self, value):
        """What the table keeps for what a program holds."""
        return self.get_prep_value(value)

    def sql_value(self, stored):
        """The parameter in SQL text."""
        return stored

    def value_from_object(self, instance):
        return getattr(instance, self.attname)

    def value_to_string(self, instance):
        return str(self.value_from_object(instance))

    def get_internal_type(self):
        return type(self).__name__

    def invalid(self, message, value):
        return self._error(message, "invalid", {"value": value})

    def __repr__(self):
        path = f"{type(self).__module__.removesuffix('.base')}.{type(self).__qualname__}"
        return f"<{path}: {self.name}>" if self.name else f"<{path}>"

    def __str__(self):
        return f"{self.model._meta.label}.{self.name}" if self.model else repr(self)

    def __lt__(self, other):
        return self.creation_counter < other.creation_counter


def _display(instance, field):
    value = getattr(instance, field.attname)
    return force_str(dict(field.flatchoices).get(value, value), strings_only=True)


def _pairs(choices):
    if hasattr(choices, "choices"):
        return choices.choices
    if callable(choices):
        choices = choices()
    return list(choices.items()) if isinstance(choices, dict) else list(choices)
