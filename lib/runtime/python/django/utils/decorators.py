"""Decorators for methods, and decorators made of middleware. https://docs.djangoproject.com/en/5.2/ref/utils/#module-django.utils.decorators"""
import functools

from asgiref.sync import iscoroutinefunction


class classonlymethod(classmethod):
    def __get__(self, instance, cls=None):
        if instance is not None:
            raise AttributeError("This method is available only on the class, not on instances.")
        return super().__get__(instance, cls)


def method_decorator(decorator, name=""):
    """Puts a decorator of functions around a method. https://docs.djangoproject.com/en/5.2/ref/utils/#django.utils.decorators.method_decorator"""

    def decorate(obj):
        if not isinstance(obj, type):
            return _on_method(decorator, obj)
        if not (name and hasattr(obj, name)):
            raise ValueError(
                "The keyword argument `name` must be the name of a method "
                f"of the decorated class: {obj}. Got '{name}' instead."
            )
        method = getattr(obj, name)
        if not callable(method):
            raise TypeError(f"Cannot decorate '{name}' as it isn't a callable attribute of {obj} ({method}).")
        setattr(obj, name, _on_method(decorator, method))
        return obj

    if not hasattr(decorator, "__iter__"):
        functools.update_wrapper(decorate, decorator, assigned=[a for a in functools.WRAPPER_ASSIGNMENTS if hasattr(decorator, a)])
    decorate.__name__ = f"method_decorator({getattr(decorator, '__name__', type(decorator).__name__)})"
    return decorate


def _on_method(decorator, method):
    decorators = list(decorator)[::-1] if hasattr(decorator, "__iter__") else [decorator]

    def bound_and_decorated(self):
        bound = functools.wraps(method)(functools.partial(method.__get__(self, type(self))))
        for each in decorators:
            bound = each(bound)
        return bound

    if iscoroutinefunction(method):

        @functools.wraps(method)
        async def wrapper(self, *args, **kwargs):
            return await bound_and_decorated(self)(*args, **kwargs)

    else:

        @functools.wraps(method)
        def wrapper(self, *args, **kwargs):
            return bound_and_decorated(self)(*args, **kwargs)

    for each in decorators:  # what a decorator marks its function with (csrf_exempt)
        wrapper.__dict__.update(each(lambda *args, **kwargs: None).__dict__)
    functools.update_wrapper(wrapper, method)
    return wrapper


def decorator_from_middleware_with_args(middleware_class):
    return make_middleware_decorator(middleware_class)


def decorator_from_middleware(middleware_class):
    return make_middleware_decorator(middleware_class)()


def make_middleware_decorator(middleware_class):
    """Around an async view the middleware runs synchronously in the event loop."""

    def with_arguments(*m_args, **m_kwargs):
        def decorate(view):
            middleware = middleware_class(view, *m_args, **m_kwargs)

            def before(request, args, kwargs):
                result = middleware.process_request(request) if hasattr(middleware, "process_request") else None
                if result is None and hasattr(middleware, "process_view"):
                    result = middleware.process_view(request, view, args, kwargs)
                return result

            def failed(request, error):
                return middleware.process_exception(request, error) if hasattr(middleware, "process_exception") else None

            def after(request, response):
                if hasattr(response, "render") and callable(response.render):
                    if hasattr(middleware, "process_template_response"):
                        response = middleware.process_template_response(request, response)
                    if hasattr(middleware, "process_response"):
                        # Only what has been rendered can be kept.
                        response.add_post_render_callback(lambda rendered: middleware.process_response(request, rendered))
                    return response
                return middleware.process_response(request, response) if hasattr(middleware, "process_response") else response

            if iscoroutinefunction(view):

                @functools.wraps(view)
                async def wrapped(request, *args, **kwargs):
                    if (result := before(request, args, kwargs)) is not None:
                        return result
                    try:
                        response = await view(request, *args, **kwargs)
                    except Exception as e:
                        if (result := failed(request, e)) is None:
                            raise
                        return result
                    return after(request, response)

            else:

                @functools.wraps(view)
                def wrapped(request, *args, **kwargs):
                    if (result := before(request, args, kwargs)) is not None:
                        return result
                    try:
                        response = view(request, *args, **kwargs)
                    except Exception as e:
                        if (result := failed(request, e)) is None:
                            raise
                        return result
                    return after(request, response)

            return wrapped

        return decorate

    return with_arguments


def sync_and_async_middleware(func):
    func.sync_capable = func.async_capable = True
    return func


def sync_only_middleware(func):
    func.sync_capable, func.async_capable = True, False
    return func


def async_only_middleware(func):
    func.sync_capable, func.async_capable = False, True
    return func
