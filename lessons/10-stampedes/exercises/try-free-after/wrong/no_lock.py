# There is no lock at all.
# draws: there is no lock in the cache

from shop.services import render_report


def make_report(year):
    return render_report(year)


print(make_report(2026))
