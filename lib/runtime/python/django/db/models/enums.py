"""Choices as classes. https://docs.djangoproject.com/en/5.2/ref/models/fields/#enumeration-types"""
import enum


class ChoicesType(enum.EnumType):
    def __contains__(cls, member):
        """A value will do, too."""
        return any(member.value == known.value for known in cls) if isinstance(member, enum.Enum) else member in cls.values

    def __new__(metacls, name, bases, namespace, **kwargs):
        labels = []
        for key in namespace._member_names:
            value = namespace[key]
            if isinstance(value, (list, tuple)) and len(value) > 1 and isinstance(value[-1], str):
                *value, label = value
                value = tuple(value)
            else:
                label = key.replace("_", " ").title()
            labels.append(label)
            dict.__setitem__(namespace, key, value)
        cls = super().__new__(metacls, name, bases, namespace, **kwargs)
        for member, label in zip(cls.__members__.values(), labels):
            member._label_ = label
        return enum.unique(cls) if cls.__members__ else cls

    @property
    def names(cls):
        empty = ["__empty__"] if hasattr(cls, "__empty__") else []
        return empty + [member.name for member in cls]

    @property
    def choices(cls):
        empty = [(None, cls.__empty__)] if hasattr(cls, "__empty__") else []
        return empty + [(member.value, member.label) for member in cls]

    @property
    def labels(cls):
        return [label for _, label in cls.choices]

    @property
    def values(cls):
        return [value for value, _ in cls.choices]


class Choices(enum.Enum, metaclass=ChoicesType):
    @enum.property
    def label(self):
        return self._label_

    @property
    def do_not_call_in_templates(self):
        return True

    def __str__(self):
        return str(self.value)

    def __repr__(self):
        return f"{type(self).__qualname__}.{self._name_}"


class IntegerChoices(int, Choices):
    pass


class TextChoices(str, Choices):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name
