# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection, models


class Ticket(models.Model):
    class Status(models.TextChoices):
        NEW = "new", "New order"
        PAID = "paid"
        SENT = "sent", "On its way"

    class Level(models.IntegerChoices):
        LOW = 1
        HIGH = 2

    status = models.CharField(max_length=10, choices=Status, default=Status.NEW)
    level = models.IntegerField(choices=Level.choices, default=Level.LOW)

    class Meta:
        app_label = "shop"


with connection.schema_editor() as editor:
    editor.create_model(Ticket)
order = Ticket.objects.create()
print(order.status, repr(order.status), order.get_status_display(), order.get_level_display(), order.status == "new")
order = Ticket.objects.get()
print(repr(order.status), Ticket.Status(order.status) is Ticket.Status.NEW, Ticket.Status.choices, Ticket.Status.values, Ticket.Level.names, Ticket.Level.labels)
cache.set("status", Ticket.Status.PAID)
print(repr(cache.get("status")), f"order:{Ticket.Status.PAID}", str(Ticket.Level.HIGH), f"{Ticket.Level.HIGH}")
cache.set(f"orders:{Ticket.Status.PAID}", Ticket.Level.HIGH)
print(repr(cache.get("orders:paid")))
print(Ticket.objects.filter(status=Ticket.Status.NEW, level__in=[Ticket.Level.LOW]).count())
order.status = "lost"
print(order.get_status_display())
try:
    order.full_clean()
except ValidationError as e:
    print(e.message_dict)
print("new" in Ticket.Status, "x" in Ticket.Status.values, Ticket.Status["SENT"].label, list(Ticket.Level))
