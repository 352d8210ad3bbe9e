"""The race of schedule.json as a test: it fails as long as the program has it. `python manage.py test`, or `pytest`."""
import race
import verdicts
from django.test import TransactionTestCase


class TestRace(TransactionTestCase):
    def test_the_race_does_not_happen(self):
        try:
            problem = verdicts.problem_of(race.read())
        except verdicts.NotKnown as reason:
            self.skipTest(str(reason))
        if problem:
            self.fail(f"\n\n{problem}")
