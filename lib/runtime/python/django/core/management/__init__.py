"""Commands, called from code. https://docs.djangoproject.com/en/5.2/ref/django-admin/#running-management-commands-from-your-code

A command of your own is found in a folder management/commands of your packages, as in a project. Of Django's own there is createcachetable, which
has nothing to do, because the tables of CACHES are there from the start.
"""
from importlib import import_module

from django.core.management.base import BaseCommand, CommandError
from stampede import learner_modules

OURS = {"createcachetable": "django.core.management.commands.createcachetable"}


def load_command_class(app_name, name):
    return import_module(f"{app_name}.management.commands.{name}").Command()


def _command(name):
    if name in OURS:
        return import_module(OURS[name]).Command()
    own = [known for known in learner_modules.names() if known.endswith(f"management.commands.{name}")]
    if not own:
        raise CommandError(f"Unknown command: {name!r}")
    return import_module(own[0]).Command()


def call_command(command_name, *args, **options):
    command = command_name if isinstance(command_name, BaseCommand) else _command(command_name)
    parser = command.create_parser("", command.__class__.__module__.rpartition(".")[2] if command is command_name else command_name)
    return command.execute(*command.arguments_of(parser, args, options))


__all__ = ["BaseCommand", "CommandError", "call_command", "load_command_class"]
