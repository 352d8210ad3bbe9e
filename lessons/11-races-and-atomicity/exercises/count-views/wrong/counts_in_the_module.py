# It counts in a variable of its module, which each process has for itself.
# draws: The first visitor came to one process

views = 0


def count_view():
    global views
    views += 1
    return views
