# SHOP
# BACKENDS: locmem, redis
from django.core.cache import cache
from django.db import IntegrityError, OperationalError, connection, models, transaction
from django.db.models import F
from shop.models import Product


class Account(models.Model):
    owner = models.CharField(max_length=20, unique=True)
    balance = models.IntegerField(default=0)
    version = models.IntegerField(default=0)

    class Meta:
        app_label = "shop"

    class Changed(Exception):
        pass

    def save_if_unchanged(self):
        changed = type(self).objects.filter(pk=self.pk, version=self.version).update(balance=self.balance, version=F("version") + 1)
        if not changed:
            raise self.Changed(f"{self.owner} was changed meanwhile")
        self.version += 1
        cache.set(f"account:{self.pk}", self, 60)


with connection.schema_editor() as editor:
    editor.create_model(Account)
Account.objects.bulk_create([Account(owner="ada", balance=10), Account(owner="bob")])
mine, yours = Account.objects.get(owner="ada"), Account.objects.get(owner="ada")
mine.balance -= 3
mine.save_if_unchanged()
yours.balance -= 5
try:
    yours.save_if_unchanged()
except Account.Changed as e:
    print(e, cache.get(f"account:{yours.pk}").balance)


@transaction.atomic
def transfer(a, b, amount):
    rows = {r.owner: r for r in Account.objects.select_for_update().filter(owner__in=[a, b]).order_by("pk")}
    if rows[a].balance < amount:
        raise ValueError(f"{a} has only {rows[a].balance}")
    Account.objects.filter(owner=a).update(balance=F("balance") - amount)
    Account.objects.filter(owner=b).update(balance=F("balance") + amount)


transfer("ada", "bob", 4)
try:
    transfer("ada", "bob", 40)
except ValueError as e:
    print(e)
print(Account.objects.order_by("owner").values_list("owner", "balance", "version"))
try:
    with transaction.atomic():
        Account.objects.filter(owner="ada").update(balance=0)
        Account.objects.create(owner="bob")
except IntegrityError as e:
    print(e, Account.objects.get(owner="ada").balance)
print(Account.objects.filter(owner="bob").update(owner="bob"), Account.objects.filter(balance__gt=F("version")).count())
