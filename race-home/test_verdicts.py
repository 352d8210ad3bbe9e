"""What is said of a run, without Django: a run is made up here, of its rows and calls. `python -m unittest` in this folder needs only Python."""
import sys
import unittest
from types import SimpleNamespace

import conductor
import locks
from locks import Call

sys.modules.setdefault("race", SimpleNamespace(shown=lambda request: repr(request.error or request.result)))

import verdicts  # noqa: E402


def add(who, key="lock", at=0.0, until=None):
    return Call(who, "add", key, True, at, until)


def delete(who, key="lock", at=0.0, found=True):
    return Call(who, "delete", key, found, at)


class Owners(unittest.TestCase):
    def test_who_added_it_may_delete_it(self):
        self.assertIsNone(locks.not_by_owner([add("A"), delete("A"), add("B"), delete("B")]))

    def test_a_lock_that_ran_out_is_taken_and_then_deleted_by_the_first(self):
        calls = [add("A", until=1), add("B", at=2, until=3), delete("A", at=2.5)]
        self.assertEqual(locks.not_by_owner(calls), "A deletes lock, which B has added")

    def test_what_has_run_out_is_nobodys(self):
        self.assertIsNone(locks.not_by_owner([add("A", until=1), delete("B", at=1.5)]))

    def test_a_delete_that_finds_nothing_harms_nobody(self):
        self.assertIsNone(locks.not_by_owner([add("A"), delete("B", found=False)]))


class OneAtATime(unittest.TestCase):
    def test_one_after_the_other(self):
        self.assertIsNone(locks.not_alone([add("A"), delete("A"), add("B"), delete("B")]))

    def test_a_lock_that_ran_out_under_the_work(self):
        calls = [add("A", until=1), add("B", at=2), delete("A", at=3), delete("B", at=3)]
        self.assertEqual(locks.not_alone(calls), "B takes lock while A is between taking and releasing it")

    def test_a_look_that_finds_nothing_and_a_set_take_a_lock(self):
        def look(who):
            return Call(who, "get", "lock", False, 0.0)

        def put(who):
            return Call(who, "set", "lock", True, 0.0)

        calls = [look("A"), look("B"), put("A"), put("B"), delete("A"), delete("B")]
        self.assertEqual(locks.not_alone(calls), "B takes lock while A is between taking and releasing it")

    def test_a_key_that_nobody_deletes_is_no_lock(self):
        with self.assertRaises(LookupError):
            locks.not_alone([add("A", "sent"), add("B", "sent"), Call("A", "set", "x", True, 0.0)])

    def test_a_request_that_is_at_its_end_holds_nothing(self):
        self.assertIsNone(locks.not_alone([add("A"), add("B", at=90), delete("B", at=91)]))

    def test_two_in_a_section(self):
        steps = [("A", "enter import"), ("B", "enter import"), ("A", "leave import"), ("B", "leave import")]
        self.assertEqual(locks.two_in_a_section(steps), "A and B are at once in the section import")
        self.assertIsNone(locks.two_in_a_section([steps[0], steps[2], steps[1], steps[3]]))


class Cache:
    """A cache of one process, with composite calls: `add` looks and then stores, each a step."""

    default_timeout = 300

    def __init__(self):
        self.kept = {}

    def make_key(self, key, version=None):
        return f":1:{key}"

    def add(self, key, value, timeout=300):
        conductor.step("has")
        if key in self.kept:
            return False
        conductor.step("set")
        self.kept[key] = value
        return True

    def delete(self, key):
        conductor.step("delete")
        return self.kept.pop(key, None) is not None

    def get(self, key, default=None):
        return self.kept.get(key, default)

    def set(self, key, value, timeout=300):
        self.kept[key] = value

    def has_key(self, key):
        return key in self.kept


class Noting(unittest.TestCase):
    def test_whole_calls_are_noted_with_what_they_answered_and_the_methods_are_put_back(self):
        cache, plain = Cache(), vars(Cache)["add"]

        def locked():
            if not cache.add("lock", 1, timeout=30):
                return "busy"
            conductor.step("work")
            cache.delete("lock")
            return "done"

        with conductor.schedule("A B A B A A B B") as run:
            run.request(locked)
            run.request(locked)
            with locks.noted(run, [cache]) as calls:
                run.play()
        # Both have looked before either has stored: add of this cache is no single step, and A's delete finds the lock that B has added last.
        self.assertEqual(run.results, ["done", "done"])
        self.assertEqual([(c.who, c.verb, c.key, c.found, c.until) for c in calls[:2]], [("A", "add", ":1:lock", True, 30), ("B", "add", ":1:lock", True, 30)])
        self.assertEqual(locks.not_alone(calls), "B takes :1:lock while A is between taking and releasing it")
        self.assertEqual(locks.not_by_owner(calls), "A deletes :1:lock, which B has added")
        self.assertIs(vars(Cache)["add"], plain)


class OtherCode(unittest.TestCase):
    """Code that has no key and no table of the order: it may be a mend, or the same race under other names."""

    def setUp(self):
        self.addCleanup(setattr, verdicts.race, "play", getattr(verdicts.race, "play", None))

    def problem(self, by_name, by_place):
        def played(rows, works):
            run = conductor.Run("", 0)
            run.rows, run.notes, run.strangers = [["A", does, "", ""] for does in rows], ["a step is gone"], []
            return SimpleNamespace(run=run, works=works)

        def play(asked, order=None):
            return played(*(by_name if order is None else by_place))

        verdicts.race.play = play
        works_once = {"name": "recomputations=1", "code": None}
        steps = [{"request": "A", "does": "get :1:rates", "at": 1}]
        return verdicts.problem_of({"title": "Once.", "property": works_once, "report": None, "steps": steps, "ends": {"returns": []}})

    def test_what_only_looks_was_not_the_race(self):
        with self.assertRaisesRegex(verdicts.NotKnown, "made for other code than this one: it uses none of its keys"):
            self.problem((["get :1:other"], []), (["get :1:other"], []))

    def test_a_mend_with_keys_of_its_own_is_judged(self):
        self.assertIsNone(self.problem((["set :1:other"], [(0, 1)]), (["set :1:other"], [(0, 1)])))

    def test_the_same_race_under_other_keys_is_found_in_the_order_without_names(self):
        self.assertIn("The slow work was done 2 times", self.problem((["set :1:other"], [(0, 1)]), (["set :1:other"], [(0, 1), (0, 1)])))


class Words(unittest.TestCase):
    def test_the_most_at_one_moment(self):
        self.assertEqual(verdicts.at_once([(0, 2), (1, 3), (2, 4)]), 2)  # one ends as another begins
        self.assertEqual(verdicts.at_once([]), 0)

    def test_texts_are_the_same_but_for_addresses_the_module_and_what_was_cut(self):
        self.assertTrue(verdicts.same("<__main__.Pot object at 0x1f>", "<views.Pot object at 0xc3>"))
        self.assertTrue(verdicts.same(["'aaa…"], ["'aaabbb'"]))
        self.assertFalse(verdicts.same({"a": "1"}, {"a": "2"}))

    def test_a_request_that_raises_is_named(self):
        broken, fine = (SimpleNamespace(name=name, error=error, result=1) for name, error in (("A", ValueError("no")), ("B", None)))
        played = SimpleNamespace(run=SimpleNamespace(requests=[broken, fine], rows=[]), calls=[], works=[])
        asked = {"name": "no-raise", "code": None}
        self.assertEqual(verdicts.property_of(asked, {}, played), "A ends with ValueError('no')")
        self.assertIsNone(verdicts.property_of({"name": "asserts", "code": None}, {}, played))

    def test_what_can_only_be_looked_at_in_the_playground_is_not_said_to_hold(self):
        played = SimpleNamespace(run=SimpleNamespace(requests=[], rows=[]), calls=[], works=[])
        for name in ("no-older-value", "recomputations-at-once+queries=1", "one-at-a-time", "a name of later"):
            with self.subTest(name), self.assertRaises(verdicts.NotKnown):
                verdicts.property_of({"name": name, "code": None}, {}, played)


class FakeRace:
    """Whole requests leave a page of generation 1; what later requests answer is given."""

    def __init__(self, later_answers):
        self.later_answers = later_answers

    def one_by_one(self, about, order):
        return {"returns": ["1", "1"], "cache": {"default page:1": "'new'"}, "rows": {}}

    def play(self, about, order):
        by_steps = not order[0].get("whole")
        return SimpleNamespace(returns=self.later_answers if by_steps else ["'new'"], rows={})


class Stale(unittest.TestCase):
    """Two requests, of which one changes the generation: what the other looks at first is old, or it is not."""

    def verdict(self, looked_at_by):
        before, verdicts.race = verdicts.race, SimpleNamespace(play=lambda about, then: SimpleNamespace(stale=looked_at_by[then["name"]]))
        try:
            about = {"requests": [{"name": "change"}, {"name": "show"}]}
            return verdicts.property_of({"name": "cache-equals-database", "code": None}, about, SimpleNamespace(stale=["page:1"], run=SimpleNamespace(requests=[])))
        finally:
            verdicts.race = before

    def test_what_the_next_visitor_sees_is_stale_whatever_a_change_would_do(self):
        self.assertIn("page:1", self.verdict({"change": [], "show": ["page:1"]}))

    def test_what_nobody_looks_at_is_not(self):
        self.assertIsNone(self.verdict({"change": [], "show": []}))


class OneAfterAnother(unittest.TestCase):
    ABOUT = {"requests": [{"name": "A"}, {"name": "B"}], "steps": [{"request": "A"}], "ends": {"at": 1.0}}

    def verdict_on(self, returns, cache, later=("'new'",)):
        outcome = {"returns": returns, "cache": cache, "rows": {}}
        before, verdicts.race = verdicts.race, FakeRace(list(later))
        try:
            return verdicts.unlike_any_order(self.ABOUT, SimpleNamespace(outcome=outcome, **outcome), only_cache=False)
        finally:
            verdicts.race = before

    def test_what_some_order_of_whole_requests_gives_is_fine(self):
        self.assertIsNone(self.verdict_on(["1", "1"], {"default page:1": "'new'"}))

    def test_returns_that_no_order_gives_are_a_violation(self):
        self.assertIn("never end like this", self.verdict_on(["1", "2"], {"default page:1": "'new'"}))

    def test_a_cache_that_later_requests_answer_otherwise_from_is_a_violation(self):
        self.assertIn("never end like this", self.verdict_on(["1", "1"], {"default page:1": "'old'"}, later=["'old'"]))

    def test_a_page_of_an_old_generation_that_nobody_reads_is_not_called_a_violation(self):
        with self.assertRaises(verdicts.NotKnown):
            self.verdict_on(["1", "1"], {"default page:1": "'new'", "default page:0": "'old'"})


if __name__ == "__main__":
    unittest.main()
