"""The conductor without Django: steps are conductor.step(). Run with `python -m unittest` in this folder; it needs only Python."""
import threading
import time
import unittest

import conductor


class Counter:
    """A counter as a cache has one: a look, then a write."""

    def __init__(self):
        self.number = 0

    def up(self, by=1):
        conductor.step("get n")
        found = self.number
        conductor.step("set n")
        self.number = found + by
        return self.number


def counted(order, by=(1, 1)):
    counter = Counter()
    with conductor.schedule(order) as run:
        for each in by:
            run.request(counter.up, each)
    return run, counter


class Schedules(unittest.TestCase):
    def test_one_after_the_other(self):
        run, counter = counted("A A B B")
        self.assertEqual((run.results, counter.number), ([1, 2], 2))

    def test_both_look_before_either_writes(self):
        for _ in range(50):
            run, counter = counted("A B B A", by=(1, 10))
            self.assertEqual((run.results, counter.number), ([1, 10], 1))
            self.assertEqual(run.taken, ["A", "B", "B", "A"])
            self.assertEqual(run.notes, [])

    def test_what_the_order_leaves_open_goes_to_its_end(self):
        run, counter = counted("A B")
        self.assertEqual((run.taken, counter.number), (["A", "B", "B", "A"], 1))

    def test_a_step_that_is_gone_is_said_and_not_waited_for(self):
        run, counter = counted("A A A B B")
        self.assertEqual(counter.number, 2)
        self.assertEqual(run.notes, ["The order has a step for A that it cannot take: A has ended"])

    def test_a_step_that_is_new_is_taken_on_the_way(self):
        def fixed():
            conductor.step("add lock")
            conductor.step("set n")

        order = [{"request": "A", "does": "get n"}, {"request": "B", "does": "get n"}, {"request": "B", "does": "set n"}, {"request": "A", "does": "set n"}]
        with conductor.schedule(order) as run:
            run.request(fixed)
            run.request(Counter().up)
        self.assertEqual(run.taken, ["A", "B", "B", "A"])
        new = "A takes a step that is not in the order: add lock"
        self.assertEqual(run.notes, [new, "A does not take the step get n of the order: A is before set n"])

    def test_a_schedule_for_other_code_is_said_to_be_one(self):
        order = [{"request": "A", "does": f"get {i}"} for i in range(4)]
        with conductor.schedule(order) as run:
            run.request(Counter().up)
        self.assertEqual(run.notes[-1], "This order was made for other code: none of its steps is taken by this one.")

    def test_a_name_that_no_request_has(self):
        with self.assertRaisesRegex(ValueError, "The order names 'C', but the requests of this run are A, B."):
            counted("A C B")

    def test_two_schedules_at_once(self):
        with self.assertRaisesRegex(RuntimeError, "there can only be one at a time"):
            with conductor.schedule("A"), conductor.schedule("A"):
                pass

    def test_a_request_that_raises_is_a_result(self):
        def fails():
            conductor.step()
            raise KeyError("no such product")

        with conductor.schedule("A") as run:
            run.request(fails)
        self.assertEqual(repr(run.results), "[KeyError('no such product')]")
        self.assertIn("raise KeyError: 'no such product'", run.table())

    def test_the_table_has_a_column_for_each_request(self):
        run, _ = counted("A B B A", by=(1, 10))
        self.assertEqual(
            run.table().split("\n"),
            ["", "     A up(1)    B up(10)", "  1  get n", "  2             get n", "  3             set n", "  4             return 10", "  5  set n", "  6  return 1"],
        )


class Time(unittest.TestCase):
    def test_an_hour_of_sleep_takes_no_time_and_the_clock_shows_it(self):
        def waits():
            began = time.time()
            time.sleep(3600)
            return time.time() - began

        began = time.time()
        with conductor.schedule("A B") as run:
            run.request(waits)
            run.request(waits)
        self.assertEqual([round(each, 3) for each in run.results], [3600, 3600])
        self.assertLess(time.time() - began, 2)

    def test_sleepers_wake_in_their_order(self):
        log = []

        def waits(seconds):
            time.sleep(seconds)
            log.append(seconds)

        with conductor.schedule("A B") as run:
            run.request(waits, 5)
            run.request(waits, 2)
        self.assertEqual(log, [2, 5])

    def test_a_moment_of_the_order(self):
        def looks():
            conductor.step("look")
            return time.time()

        with conductor.schedule([{"request": "A", "does": "look", "at": 7.5}], start=1000) as run:
            run.request(looks)
            run.request(time.time)
        self.assertEqual([round(each, 3) for each in run.results], [1007.5, 1000])

    def test_threads_that_are_not_conducted_keep_the_real_time(self):
        seen = []

        def looks():
            thread = threading.Thread(target=lambda: seen.append(time.time()))
            thread.start()
            thread.join()
            return time.time()

        with conductor.schedule("", start=5) as run:
            run.request(looks)
        self.assertGreater(seen[0], 10**9)
        self.assertEqual(round(run.results[0], 3), 5)


class Waiting(unittest.TestCase):
    def test_a_lock_of_the_code_is_found_out_and_the_other_goes_on(self):
        lock = threading.Lock()

        def guarded():
            with lock:
                conductor.step("get n")
                conductor.step("set n")

        with conductor.schedule("A A B B", patience=0.3) as run:
            run.request(guarded)
            run.request(guarded)
        self.assertEqual(run.taken, ["A", "A", "B", "B"])

    def test_a_deadlock_names_who_waits_where(self):
        locks = threading.Lock(), threading.Lock()

        def takes(first, second):
            with first:
                conductor.step("get n")
                with second:
                    conductor.step("set n")

        with self.assertRaisesRegex(conductor.Stuck, "No request can go on: A waits in a call that is no step, .*line .*; B waits"):
            with conductor.schedule("A B", patience=0.3) as run:
                run.request(takes, *locks)
                run.request(takes, *reversed(locks))

    def test_a_loop_without_end(self):
        def spins():
            while True:
                conductor.step("get lock")

        self.addCleanup(setattr, conductor, "MOST_STEPS", conductor.MOST_STEPS)
        conductor.MOST_STEPS = 50
        with self.assertRaisesRegex(conductor.Stuck, "No end after 50 steps: A is before get lock"):
            with conductor.schedule("A") as run:
                run.request(spins)


class Exploring(unittest.TestCase):
    def explore(self, function, **options):
        counter = Counter()
        return conductor.explore(
            requests=[(function, counter)] * 2,
            setup=lambda: setattr(counter, "number", 0),
            check=lambda run: counter.number == 2,
            **options,
        )

    def test_stops_at_the_first_bad_order_and_shows_it(self):
        with self.assertRaises(AssertionError) as raised:
            self.explore(Counter.up)
        self.assertIn("The check does not hold, in this order (A B B A):", str(raised.exception))
        self.assertIn("  2            get n", str(raised.exception))

    def test_without_switches_nothing_is_found(self):
        self.assertEqual(self.explore(Counter.up, max_switches=0), 2)

    def test_all_orders_of_two_requests_with_two_steps(self):
        def up_at_once(counter):
            conductor.step("incr n")
            counter.number += 1
            conductor.step("get n")

        # C(4, 2) = 6
        self.assertEqual(self.explore(up_at_once, max_switches=3), 6)

    def test_a_request_that_raises_is_bad(self):
        def fails(counter):
            conductor.step()
            raise ValueError("no")

        with self.assertRaisesRegex(AssertionError, "A raises ValueError: no"):
            self.explore(fails)


if __name__ == "__main__":
    unittest.main()
