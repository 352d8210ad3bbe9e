/** Models that a program defines itself, and what surrounds them: packages, imports, the end of a run. */
import { beforeAll, describe, expect, it } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { prepareSimulation } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";

let host: Host;
beforeAll(async () => {
  host = await createHost();
}, 120_000);

const MODELS = `
from django.db import models
from shop.models import Category

class BookQuerySet(models.QuerySet):
    def dear(self):
        return self.filter(price__gt=10)

class Author(models.Model):
    name = models.CharField(max_length=20, unique=True)
    class Meta:
        ordering = ["name"]
    def __str__(self):
        return self.name

class Book(models.Model):
    title = models.CharField(max_length=20)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    shelf = models.ForeignKey(Category, models.SET_NULL, null=True)
    price = models.DecimalField(max_digits=6, decimal_places=2)
    tags = models.ManyToManyField("Tag")
    objects = BookQuerySet.as_manager()
    def __str__(self):
        return self.title

class Tag(models.Model):
    word = models.CharField(max_length=9)
`;
const modules = {
  "library/__init__.py": "",
  "library/models.py": MODELS,
  "library/views.py":
    "from . import models\nfrom .models import Book\n\ndef titles():\n    return [b.title for b in Book.objects.select_related('author').order_by('title')]\n",
};
const run = (code: string, more = {}) => {
  const { stdout, error } = host.run({ code, modules, ...more });
  return error ? `${stdout}${error.lastLine}` : stdout;
};
const MADE = `
from library.models import Author, Book, Tag
ada = Author.objects.create(name="Ada")
tea = Book.objects.create(title="Tea", author=ada, price="3.5", shelf_id=1)
cups = Book.objects.create(title="Cups", author=ada, price=12)
`;

describe("a learner's own models", () => {
  it("are found by name before anything has imported them", () => {
    expect(run('from django.apps import apps\nprint(apps.get_model("library.Tag").__name__)')).toBe("Tag\n");
  });

  it("have tables, managers and relations without being asked for", () => {
    const code = `${MADE}
print(Book._meta.db_table, Book._meta.label, tea.pk, ada.books.count(), list(Book.objects.dear()))
print(tea.shelf, tea.shelf.book_set.get(), repr(Book.objects.get(pk=1).price))
tea.tags.add(Tag.objects.create(word="hot"))
print(Book.objects.filter(tags__word="hot"), Tag.objects.get().book_set.all())
`;
    expect(run(code)).toBe(
      "library_book library.Book 1 2 [<Book: Cups>]\nTea Tea Decimal('3.50')\n<QuerySet [<Book: Tea>]> <QuerySet [<Book: Tea>]>\n".replaceAll(
        "<QuerySet [<Book",
        "<BookQuerySet [<Book",
      ),
    );
  });

  it("are pickled into every cache and come back as they were", () => {
    const code = `${MADE}
from django.core.cache import cache
cache.set("one", tea); cache.set("all", Book.objects.order_by("id"))
Book.objects.update(title="changed")
print(cache.get("one"), cache.get("one").author, cache.get("all"), type(cache.get("one")) is Book)
`;
    for (const backend of ["locmem", "redis", "db"] as const)
      expect(run(code, { backend })).toBe("Tea Ada <BookQuerySet [<Book: Tea>, <Book: Cups>]> True\n");
  });

  it("keep the rules of their columns and delete what hangs on a row", () => {
    const code = `${MADE}
from django.db import IntegrityError
try:
    Author.objects.create(name="Ada")
except IntegrityError as e:
    print(e)
print(ada.delete(), Book.objects.count())
`;
    expect(run(code)).toBe(
      "UNIQUE constraint failed: library_author.name\n(3, {'library.Book': 2, 'library.Author': 1}) 0\n",
    );
  });

  it("are forgotten with their run, and so is what they left on the shop's models", () => {
    expect(run(MADE)).toBe("");
    const code =
      "from django.apps import apps\nfrom shop.models import Category\nprint(len(apps.get_models()), hasattr(Category, 'book_set'))\n";
    const [models, left] = run(code).trim().split(" ");
    expect(left).toBe("False");
    expect(Number(models)).toBe(6); // Category, Product, Customer, Order, and of auth User and Group
  });

  it("begin with the rows that the run is given", () => {
    const shop = { library_author: [{ id: 7, name: "Grace" }] };
    const code = "from library.models import Author\nprint(Author.objects.get(), Author.objects.create(name='x').pk)\n";
    expect(run(code, { shop })).toBe("Grace 8\n");
  });

  it("refuse in words what is not simulated", () => {
    const refused = (line: string) =>
      run(`from django.db import models\nfrom shop.models import Product\n${line}\n`).trim();
    expect(refused("class Ware(Product):\n    note = models.TextField()")).toContain("make the base abstract");
    expect(refused("Product.objects.raw('SELECT 1')")).toContain("raw SQL is not simulated");
    expect(refused("models.FileField()")).toContain("use a CharField with a path");
  });
});

describe("packages", () => {
  it("are imported by name and by relative import; places name the file", () => {
    expect(run(`${MADE}from library import views\nprint(views.titles(), views.__file__)\n`)).toBe(
      "['Cups', 'Tea'] library/views.py\n",
    );
    const scenario = { calls: [{ entry: "page", args: [] }], count: 1 };
    const code = `${MADE}from library.views import titles\ndef page():\n    return titles()\n`;
    const { events } = simulate(host, prepareSimulation(host, { code, modules }, scenario, "costs"), scenario, true);
    expect(events.filter(({ type }) => type === "queried").map((event) => event.file)).toEqual(["library/views.py"]);
  });

  it("may stand in for what is not simulated, which otherwise says how", () => {
    const code = "from celery import shared_task\n@shared_task\ndef add(a, b):\n    return a + b\nprint(add(1, 2))\n";
    expect(run(code)).toContain("No module named 'celery': it is not simulated. A task is a plain function here");
    expect(run(code, { modules: { "celery.py": "def shared_task(f):\n    return f\n" } })).toBe("3\n");
    expect(run("from django.contrib import admin\n")).toContain("leave its classes and @admin.register out");
    expect(run("import django.nosuch\n")).toBe("ModuleNotFoundError: No module named 'django.nosuch'");
  });
});

it("finds logging as a new process does, whatever the program before has configured", () => {
  run("import logging, sys\nlogging.basicConfig(stream=sys.stdout, level=logging.DEBUG)\n");
  expect(run("import logging\nlogging.getLogger('x').info('unseen')\nprint(logging.root.handlers)\n")).toBe("[]\n");
});

describe("rows that a document gives for a program's own table", () => {
  const code = `
from django.db import models

class Book(models.Model):
    title = models.CharField(max_length=20)
    price = models.DecimalField(max_digits=6, decimal_places=2)
    good = models.BooleanField(default=True)

print([(b.pk, b.title, b.price, b.good) for b in Book.objects.all()], Book.objects.filter(good=True).count())
print(Book.objects.create(title="New", price=1).pk)
`;
  const rows = [
    { id: 3, title: "Tea", price: "4.50", good: true },
    { id: 7, title: "Cups", price: 9.8, good: false },
  ];

  it("are there at the start, and keys go on after them", () => {
    expect(host.run({ code, shop: { main_book: rows } }).stdout).toBe(
      "[(3, 'Tea', Decimal('4.50'), True), (7, 'Cups', Decimal('9.80'), False)] 1\n8\n",
    );
  });

  it("lack a column of the model: that is said when they are read", () => {
    expect(host.run({ code, shop: { main_book: [{ id: 1, title: "Tea" }] } }).error?.lastLine).toContain(
      "no such column: main_book.price. The rows of this table under Shop data have none",
    );
  });
});
