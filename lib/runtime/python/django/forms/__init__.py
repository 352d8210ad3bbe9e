"""Forms are not simulated; of this package there is `django.forms.models.model_to_dict`, which cached code uses most."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    raise ImportError(f"django.forms.{name} is not simulated: read request.POST")
