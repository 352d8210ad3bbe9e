"""What the checks of an exercise stand on: the learner's program in a fresh world, as often as a check asks for one.
The worlds belong to the engine; `_control` is how we ask for a new one and for its trace.
"""
import json

from stampede import checks, output, runner

_control = None  # control("fresh" | "events") -> JSON text
_settings = None


def bind(control):
    global _control
    _control = control


def grade(checks_source, source, filename, caches, modules="{}", django="5.2"):
    """-> JSON list of check results, as `checks.run_checks` describes them."""
    global _settings
    _settings = (filename, caches, modules, django)
    try:
        report = checks.run_checks(checks_source, source)
    finally:
        runner.leave()
    return json.dumps(report)


def fresh_run(source):
    filename, caches, modules, django = _settings
    _control("fresh")
    module = runner.prepare(source, filename, caches, modules, django)
    exec(runner.compiled(source, filename), module.__dict__)
    return module.__dict__


def events():
    output.flush()
    return json.loads(_control("events"))
