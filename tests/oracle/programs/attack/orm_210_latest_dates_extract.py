# SHOP
# BACKENDS: locmem
import datetime

from django.db import connection, models
from django.db.models import Count, F, Max, Min, Sum
from django.db.models.functions import ExtractDay, ExtractHour, ExtractMonth, ExtractWeekDay, ExtractYear, Now, TruncDate, TruncDay, TruncHour, TruncMonth, TruncYear


class Visit(models.Model):
    page = models.CharField(max_length=20)
    at = models.DateTimeField()
    day = models.DateField(null=True)
    seconds = models.FloatField(default=0)
    took = models.DurationField(null=True)

    class Meta:
        app_label = "main"
        get_latest_by = "at"
        ordering = ["page", "-at"]


with connection.schema_editor() as editor:
    editor.create_model(Visit)
utc = datetime.timezone.utc
for n, page in enumerate(("home", "home", "tea", "cups", "tea", "home")):
    at = datetime.datetime(2026, 1 + n % 3, 1 + n * 4, 8 + n, 30, 5, tzinfo=utc)
    Visit.objects.create(page=page, at=at, day=at.date() if n != 3 else None, seconds=n * 1.5, took=datetime.timedelta(minutes=n) if n else None)


def t(name, call):
    try:
        print(name, call())
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])


v = Visit.objects
t("latest", lambda: (v.latest().pk, v.earliest().pk, v.latest("day").pk, v.earliest("-at").pk, v.latest("page", "at").pk, v.filter(page="tea").latest().pk))
t("latest empty", lambda: v.filter(page="x").latest())
t("latest unknown", lambda: v.latest("nope"))
t("first last", lambda: (v.first().pk, v.last().pk, v.reverse().first().pk, v.order_by().first().pk, v.order_by("seconds").last().pk))
t("dates", lambda: list(v.dates("day", "month")))
t("dates desc", lambda: list(v.dates("day", "day", order="DESC")))
t("dates year", lambda: list(v.dates("day", "year")))
t("dates week", lambda: list(v.dates("day", "week")))
t("dates bad kind", lambda: list(v.dates("day", "hour")))
t("dates bad order", lambda: list(v.dates("day", "day", order="x")))
t("dates of datetime", lambda: list(v.dates("at", "month")))
t("datetimes", lambda: list(v.datetimes("at", "month")))
t("datetimes hour", lambda: list(v.datetimes("at", "hour", order="DESC"))[:2])
t("datetimes of date", lambda: list(v.datetimes("day", "month")))
t("dates bad field", lambda: list(v.dates("page", "month")))
t("trunc", lambda: list(v.annotate(m=TruncMonth("at")).values("m").annotate(n=Count("id"), s=Sum("seconds")).order_by("m")))
t("truncdate", lambda: list(v.annotate(d=TruncDate("at")).values_list("d", flat=True).order_by("d")))
t("truncyear", lambda: list(v.order_by("at").values_list(TruncYear("at"), flat=True).distinct()))
t("extract", lambda: list(v.annotate(y=ExtractYear("at"), m=ExtractMonth("at"), d=ExtractDay("at"), h=ExtractHour("at"), w=ExtractWeekDay("at")).order_by("at").values_list("y", "m", "d", "h", "w")))
t("lookups", lambda: (v.filter(at__year=2026).count(), v.filter(at__month=2).count(), v.filter(at__date=datetime.date(2026, 1, 1)).count(), v.filter(at__hour__gte=10).count(), v.filter(day__isnull=True).count(), v.filter(day__lt=datetime.date(2026, 2, 1)).count(), v.filter(at__range=(datetime.datetime(2026, 1, 1, tzinfo=utc), datetime.datetime(2026, 1, 31, tzinfo=utc))).count(), v.filter(at__minute=30).count(), v.filter(day__week_day=5).count()))
t("minmax", lambda: v.aggregate(Min("at"), Max("day"), Sum("took"), n=Count("day")))
t("duration", lambda: list(v.filter(took__gt=datetime.timedelta(minutes=2)).order_by("took").values_list("took", flat=True)))
t("string filter", lambda: (v.filter(at__gt="2026-02-01").count(), v.filter(day="2026-01-01").count(), v.filter(at__date="2026-01-01").count()))
t("bad string", lambda: v.filter(day="soon").count())
t("bad month", lambda: v.filter(at__month="x").count())
t("ordering nulls", lambda: ([x.pk for x in v.order_by("day", "pk")], [x.pk for x in v.order_by(F("day").asc(nulls_last=True), "pk")], [x.pk for x in v.order_by(F("day").desc(nulls_first=True), "pk")]))
t("get next", lambda: (v.get(pk=1).get_next_by_at().pk, v.get(pk=1).get_previous_by_at(page="tea") if False else None))
t("get next none", lambda: v.latest().get_next_by_at())
t("groups default ordering", lambda: list(v.values("page").annotate(n=Count("id"))))
t("groups", lambda: list(v.order_by().values("page").annotate(n=Count("id")).order_by("page")))
t("in", lambda: (v.filter(day__in=["2026-01-01", datetime.date(2026, 2, 5)]).count(), v.filter(page__in=[]).count(), v.filter(page__in="home").count(), v.exclude(day=datetime.date(2026, 1, 1)).count(), v.exclude(day__gt=datetime.date(2026, 1, 1)).count()))
