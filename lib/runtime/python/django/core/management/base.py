"""What commands are made of. https://docs.djangoproject.com/en/5.2/howto/custom-management-commands/"""
import argparse
import sys


class CommandError(Exception):
    def __init__(self, *args, returncode=1, **kwargs):
        self.returncode = returncode
        super().__init__(*args, **kwargs)


class CommandParser(argparse.ArgumentParser):
    def error(self, message):
        raise CommandError(f"Error: {message}")


class OutputWrapper:
    """Ends every message with a line break."""

    def __init__(self, out, ending="\n"):
        self._out, self.ending = out, ending

    def __getattr__(self, name):
        return getattr(self._out, name)

    def write(self, msg="", style_func=None, ending=None):
        ending = self.ending if ending is None else ending
        self._out.write((style_func or str)(msg if msg.endswith(ending) else msg + ending))


class _NoColours:
    """`self.style.SUCCESS(text)` is the text."""

    def __getattr__(self, role):
        return lambda text: text


class BaseCommand:
    help = ""
    output_transaction = False
    requires_system_checks = []

    def __init__(self, stdout=None, stderr=None, no_color=False, force_color=False):
        self.stdout = OutputWrapper(stdout or sys.stdout)
        self.stderr = OutputWrapper(stderr or sys.stderr)
        self.style = _NoColours()

    def create_parser(self, prog_name, subcommand, **kwargs):
        parser = CommandParser(prog=f"{prog_name} {subcommand}", description=self.help or None, add_help=False, **kwargs)
        parser.add_argument("-v", "--verbosity", default=1, type=int, choices=[0, 1, 2, 3])
        for flag in ("--settings", "--pythonpath"):
            parser.add_argument(flag)
        for flag in ("--traceback", "--no-color", "--force-color", "--skip-checks"):
            parser.add_argument(flag, action="store_true")
        self.subcommand = subcommand
        self.add_arguments(parser)
        return parser

    def add_arguments(self, parser):
        pass

    def arguments_of(self, parser, args, options):
        """-> (positional arguments for handle, its options). Options are given by their destination or by their flag."""
        flags = {min(a.option_strings).lstrip("-").replace("-", "_"): a.dest for a in parser._actions if a.option_strings}
        given = {flags.get(name, name): value for name, value in options.items()}
        valid = {action.dest for action in parser._actions} | {*flags, "stdout", "stderr", "help", "version"}
        unknown = sorted(set(given) - valid)
        if unknown:
            raise TypeError(
                f"Unknown option(s) for {self.subcommand} command: {', '.join(unknown)}. Valid options are: {', '.join(sorted(valid))}."
            )
        for action in parser._actions:
            if action.dest in given and action.required:
                action.required = False
        read = vars(parser.parse_args([str(argument) for argument in args]))
        read = {**read, **given, "skip_checks": given.get("skip_checks", True)}
        return read.pop("args", ()), read

    def execute(self, args, options):
        if options.get("stdout"):
            self.stdout = OutputWrapper(options["stdout"])
        if options.get("stderr"):
            self.stderr = OutputWrapper(options["stderr"])
        output = self.handle(*args, **options)
        if output:
            self.stdout.write(output)
        return output

    def handle(self, *args, **options):
        raise NotImplementedError("subclasses of BaseCommand must provide a handle() method")


class LabelCommand(BaseCommand):
    label = "label"

    def add_arguments(self, parser):
        parser.add_argument("args", metavar=self.label, nargs="+")

    def handle(self, *labels, **options):
        return "\n".join(output for label in labels if (output := self.handle_label(label, **options)))
