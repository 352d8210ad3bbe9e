"""full_clean and what it is made of. https://docs.djangoproject.com/en/5.2/ref/models/instances/#validating-objects"""
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models.constraints import UniqueConstraint
from django.utils.text import capfirst


class Validating:
    """The part of Model that looks at its own values."""

    def full_clean(self, exclude=None, validate_unique=True, validate_constraints=True):
        errors, exclude = {}, set(exclude or ())
        checks = [lambda: self.clean_fields(exclude), self.clean]
        for check in checks:
            _gather(errors, check)
        exclude |= {name for name in errors if name != NON_FIELD_ERRORS}
        if validate_unique:
            _gather(errors, lambda: self.validate_unique(exclude))
            exclude |= {name for name in errors if name != NON_FIELD_ERRORS}
        if validate_constraints:
            _gather(errors, lambda: self.validate_constraints(exclude))
        if errors:
            raise ValidationError(errors)

    def clean_fields(self, exclude=None):
        errors = {}
        for field in self._meta.local_fields:
            if exclude and field.name in exclude:
                continue
            raw = getattr(self, field.attname)
            if field.blank and raw in field.empty_values:
                continue
            try:
                setattr(self, field.attname, field.clean(raw, self))
            except ValidationError as e:
                errors[field.name] = e.error_list
        if errors:
            raise ValidationError(errors)

    def clean(self):
        """For what concerns several fields at once: one's own models override it."""

    def validate_unique(self, exclude=None):
        exclude, errors = exclude or set(), {}
        groups = [tuple(group) for group in self._meta.unique_together]
        singles = [(f.name,) for f in self._meta.local_fields if f.unique and not (f.primary_key and not self._state.adding)]
        for names in (*groups, *singles):
            if not any(name in exclude for name in names) and self._is_taken(names):
                key = names[0] if len(names) == 1 else NON_FIELD_ERRORS
                errors.setdefault(key, []).append(self.unique_error_message(type(self), names))
        for field in self._meta.local_fields:
            for kind, name in field.unique_for:
                if not {field.name, name} & exclude and self._is_taken_on(field, kind, getattr(self, name)):
                    date = self._meta.get_field(name).verbose_name
                    params = {"field_label": capfirst(field.verbose_name), "date_field_label": capfirst(date), "lookup_type": kind}
                    message = "%(field_label)s must be unique for %(date_field_label)s %(lookup_type)s."
                    errors.setdefault(field.name, []).append(ValidationError(message, code="unique_for_date", params=params))
        if errors:
            raise ValidationError(errors)

    def _is_taken_on(self, field, kind, day):
        """Another row has this value on the same day, or in the same month or year."""
        if day is None:
            return False
        name = dict(field.unique_for)[kind]
        asked = ("year", "month", "day") if kind == "date" else (kind,)
        rows = type(self)._default_manager.filter(**{field.name: getattr(self, field.attname)}, **{f"{name}__{part}": getattr(day, part) for part in asked})
        if not self._state.adding and self.pk is not None:
            rows = rows.exclude(pk=self.pk)
        return rows.exists()

    def validate_constraints(self, exclude=None):
        errors = {}
        for constraint in self._meta.constraints:
            if not isinstance(constraint, UniqueConstraint) or any(name in (exclude or ()) for name in constraint.fields):
                continue
            if self._is_taken(constraint.fields):
                key = constraint.fields[0] if len(constraint.fields) == 1 else NON_FIELD_ERRORS
                errors.setdefault(key, []).append(self._violation(constraint))
        if errors:
            raise ValidationError(errors)

    def _violation(self, constraint):
        """The constraint's own words, if it has some. https://docs.djangoproject.com/en/5.2/ref/models/constraints/#violation-error-message"""
        if constraint.violation_error_message is None:
            return self.unique_error_message(type(self), constraint.fields)
        return ValidationError(constraint.violation_error_message % {"name": constraint.name}, code=constraint.violation_error_code)

    def _is_taken(self, names):
        """Another row has these values. An empty value is never taken."""
        fields = [self._meta.get_field(name) for name in names]
        wanted = {field.name: getattr(self, field.attname) for field in fields}
        if any(value is None for value in wanted.values()):
            return False
        rows = type(self)._default_manager.filter(**wanted)
        if not self._state.adding and self.pk is not None:
            rows = rows.exclude(pk=self.pk)
        return rows.exists()

    def unique_error_message(self, model_class, unique_check):
        labels = [capfirst(model_class._meta.get_field(name).verbose_name) for name in unique_check]
        params = {"model": self, "model_class": model_class, "model_name": capfirst(model_class._meta.verbose_name), "unique_check": unique_check}
        if len(labels) == 1:
            return ValidationError(
                "%(model_name)s with this %(field_label)s already exists.", code="unique", params={**params, "field_label": labels[0]}
            )
        joined = f"{', '.join(labels[:-1])} and {labels[-1]}"
        return ValidationError(
            "%(model_name)s with this %(field_labels)s already exists.", code="unique_together", params={**params, "field_labels": joined}
        )


def _gather(errors, check):
    try:
        check()
    except ValidationError as e:
        e.update_error_dict(errors)
