"""Rules and indexes of `class Meta`. Unique ones are kept; checks and indexes are accepted and do nothing: there is no speed to gain here,
and a check's violation is not found. https://docs.djangoproject.com/en/5.2/ref/models/constraints/"""


class BaseConstraint:
    def __init__(self, *, name, violation_error_code=None, violation_error_message=None):
        self.name = name
        self.violation_error_code, self.violation_error_message = violation_error_code, violation_error_message


class UniqueConstraint(BaseConstraint):
    def __init__(self, *expressions, fields=(), name=None, condition=None, **options):
        messages = {key: options[key] for key in ("violation_error_code", "violation_error_message") if key in options}
        super().__init__(name=name, **messages)
        if expressions or condition is not None:
            raise NotImplementedError("a UniqueConstraint is simulated for plain fields only: UniqueConstraint(fields=[…], name=…)")
        self.fields = tuple(fields)

    def __repr__(self):
        return f"<UniqueConstraint: fields={self.fields!r} name={self.name!r}>"


class CheckConstraint(BaseConstraint):
    def __init__(self, *, name, condition=None, check=None, **options):
        raise NotImplementedError(
            "a CheckConstraint is not simulated: check in save(), or leave it out here (a PositiveIntegerField refuses negative numbers)"
        )


class Index:
    def __init__(self, *expressions, fields=(), name=None, **options):
        self.expressions, self.fields, self.name = expressions, list(fields), name
