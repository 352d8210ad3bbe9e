"""Runs the program on real Django: a fresh database, an empty cache, then the requests of requests.json.

    python run.py                what the playground was set to
    python run.py --rounds 50    50 times over, and how often which outcome came
    python run.py --all          every request in the table, however many there are
"""
import argparse
import json
import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def main():
    options = read_options()
    sys.stdout.reconfigure(errors="replace")  # a terminal may lack a letter
    os.chdir(FOLDER)
    os.environ["DJANGO_SETTINGS_MODULE"] = "take_home.settings"
    import django

    django.setup()
    from take_home import data, report
    from take_home.faults import FaultyServers
    from take_home.fire import Workers

    plan = json.loads((FOLDER / "requests.json").read_text(encoding="utf-8"))
    with FaultyServers(plan["faulty"]) as faulty:
        data.prepare(plan["unreachable"])
        print(report.heading(plan), flush=True)
        with Workers(plan, faulty) as workers:
            rounds = workers.rounds(options.rounds or plan["rounds"], asked=options.rounds is not None)
    report.show(plan, rounds, options.all)


def read_options():
    parser = argparse.ArgumentParser(description="Runs the program on real Django.")
    parser.add_argument("--rounds", type=int, help="how many times over (default: what requests.json says)")
    parser.add_argument("--all", action="store_true", help="every request in the table")
    return parser.parse_args()


if __name__ == "__main__":
    main()
