"""https://docs.djangoproject.com/en/5.2/topics/serialization/#deserializing-data"""


class SerializerDoesNotExist(KeyError):
    """There is no such format."""


class SerializationError(Exception):
    """Something cannot be written."""


class DeserializationError(Exception):
    """Something cannot be read."""


class DeserializedObject:
    """An object that is not in the database yet."""

    def __init__(self, obj, m2m_data=None):
        self.object, self.m2m_data = obj, m2m_data or {}

    def __repr__(self):
        return f"<DeserializedObject: {self.object._meta.label}(pk={self.object.pk})>"

    def save(self, save_m2m=True, using=None, **kwargs):
        self.object.save()
        if self.m2m_data and save_m2m:
            for name, values in self.m2m_data.items():
                getattr(self.object, name).set(values)
        self.m2m_data = None
