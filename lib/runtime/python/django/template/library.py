"""Tags and filters of one's own. https://docs.djangoproject.com/en/5.2/howto/custom-template-tags/"""
import functools
import inspect

from django.template.exceptions import TemplateSyntaxError
from django.utils.html import conditional_escape


class Library:
    def __init__(self):
        self.filters, self.tags = {}, {}

    def filter(self, name=None, filter_func=None, **flags):
        if callable(name):
            return self.filter(name.__name__, name, **flags)
        if filter_func is None:
            return lambda function: self.filter(name or function.__name__, function, **flags)
        for flag in ("expects_localtime", "is_safe", "needs_autoescape"):
            if flag in flags:
                setattr(filter_func, flag, flags[flag])
        self.filters[name] = filter_func
        return filter_func

    def tag(self, name=None, compile_function=None):
        """A tag that parses by itself: compile_function(parser, token) gives a node with render(context)."""
        if callable(name):
            return self.tag(name.__name__, name)
        if compile_function is None:
            return lambda function: self.tag(name or function.__name__, function)
        self.tags[name] = compile_function
        return compile_function

    def simple_tag(self, func=None, takes_context=None, name=None):
        """https://docs.djangoproject.com/en/5.2/howto/custom-template-tags/#simple-tags"""

        def decorate(function):
            tag_name = name or function.__name__

            def compile_function(parser, token):
                words = token.split_contents()[1:]
                target = None
                if len(words) >= 2 and words[-2] == "as":
                    target, words = words[-1], words[:-2]
                call = _call(tag_name, function, takes_context, parser, words)

                def render(context):
                    made = call(context)
                    if target is not None:
                        context[target] = made
                        return ""
                    return conditional_escape(made) if context.autoescape else str(made)

                return render

            self.tag(tag_name, compile_function)
            return function

        return decorate(func) if callable(func) else decorate

    def inclusion_tag(self, filename, func=None, takes_context=None, name=None):
        """https://docs.djangoproject.com/en/5.2/howto/custom-template-tags/#inclusion-tags"""

        def decorate(function):
            tag_name = name or function.__name__

            def compile_function(parser, token):
                call = _call(tag_name, function, takes_context, parser, token.split_contents()[1:])

                def render(context):
                    from django.template.loader import get_template

                    return get_template(filename)._render(context.new(call(context)))

                return render

            self.tag(tag_name, compile_function)
            return function

        return decorate

    def simple_block_tag(self, *args, **options):
        raise NotImplementedError("simple_block_tag is not simulated: use simple_tag or inclusion_tag")


def _call(name, function, takes_context, parser, words):
    args, kwargs = [], {}
    for word in words:
        key, sign, value = word.partition("=")
        if sign and key.isidentifier():
            kwargs[key] = parser.compile_filter(value)
        else:
            args.append(parser.compile_filter(word))
    first = [None] if takes_context else []
    try:
        inspect.signature(function).bind(*first, *args, **kwargs)
    except TypeError as e:
        raise TemplateSyntaxError(f"'{name}': {e}")

    @functools.wraps(function)
    def call(context):
        given = [context] if takes_context else []
        return function(*given, *(arg.resolve(context) for arg in args), **{key: value.resolve(context) for key, value in kwargs.items()})

    return call
