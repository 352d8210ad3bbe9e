import { beforeAll, expect, test } from "vitest";
import { createHost, type Host } from "#runtime/interpreter/host";
import { prepareSimulation, ScenarioError } from "#runtime/requests/prepare-simulation";
import { simulate } from "#runtime/requests/simulate";
import type { Scenario } from "#simulation/scenario";
import { STARTER } from "#stores/playground";
import { readCalls } from "#view-models/literals/calls-text";
import { codeOfOneRun } from "#view-models/playground/playground-program";

let host: Host;
beforeAll(async () => {
  host = await createHost();
});

const CODE = `
from django.http import HttpResponse
from django.views.decorators.cache import cache_page

def listed(request, pk=None):
    return HttpResponse(f"{request.method} {request.get_full_path()} {pk}")

def sold(request):
    return HttpResponse(f"{request.POST['sku']} {request.POST.getlist('n')}")

def me(request):
    return HttpResponse(f"{request.user} {request.user.pk} {request.user.is_authenticated} {request.headers.get('Accept-Language')}")

def shown(*args, **kwargs):
    return args, kwargs

def one(sku, *, n):
    return sku, n

@cache_page(60)
def page(request):
    return HttpResponse("page " + request.GET.get("page", "1"))
`;

function ends(...calls: string[]): string[] {
  const read = readCalls(calls.join("\n"));
  if (!read.ok) throw new Error(read.reason);
  const scenario: Scenario = { calls: read.calls, count: read.calls.length, processes: 1 };
  const at = prepareSimulation(host, { code: CODE, backend: "locmem" }, scenario, "instant");
  return simulate(host, at, scenario, true).events.flatMap((event) =>
    event.type === "returned" ? [event.repr] : event.type === "raised" ? [event.error] : [],
  );
}

test("a request is made by RequestFactory, with what it was given", () => {
  expect(ends("listed(request)", "listed()", "listed(request.GET('/a/', page=[1, 2]), pk=3)")).toEqual([
    "<HttpResponse 200 b'GET / None'>",
    "<HttpResponse 200 b'GET / None'>",
    "<HttpResponse 200 b'GET /a/?page=1&page=2 3'>",
  ]);
  expect(ends("sold(request.POST(sku='tea', n=2))")).toEqual([`<HttpResponse 200 b"tea ['2']">`]);
});

test("nobody is logged in, or a user who is another one under another name", () => {
  const [nobody, ann, bob] = ends(
    "me(request)",
    "me(request.user('ann'))",
    "me(request.user('bob').headers({'Accept-Language': 'de'}))",
  );
  expect(nobody).toContain("AnonymousUser None False None");
  expect(ann).toMatch(/'ann \d+ True None'/);
  expect(bob).toMatch(/'bob \d+ True de'/);
  expect(ann?.split(" ")[3]).not.toBe(bob?.split(" ")[3]);
});

test("Python's values arrive as they are, named arguments by name", () => {
  expect(ends("shown((1, 2), 2.0, None, True, x={'$': 1})", "one('tea', n=2)")).toEqual([
    "(((1, 2), 2.0, None, True), {'x': {'$': 1}})",
    "('tea', 2)",
  ]);
});

test("cache_page tells two queries apart", () => {
  expect(ends("page(request)", "page(request.GET(page=2))", "page(request)")).toEqual([
    "<HttpResponse 200 b'page 1'>",
    "<HttpResponse 200 b'page 2'>",
    "<HttpResponse 200 b'page 1'>",
  ]);
});

test("arguments that do not fit are refused before anything runs", () => {
  expect(() => ends("one('tea', 2)")).toThrow(ScenarioError);
  expect(() => ends("one('tea', m=2)")).toThrow(/n|m/);
});

test("Run once, which calls as Python's own text, prints the same", () => {
  const calls = [
    "me(request.user('ann'))",
    "listed(request.GET('/a/', page=[1, 2]), pk=3)",
    "shown((1,), 2.0, a=None)",
  ];
  const read = readCalls(calls.join("\n"));
  if (!read.ok) throw new Error(read.reason);
  const code = codeOfOneRun({ ...STARTER, code: CODE, scenario: { ...STARTER.scenario, calls: read.calls } });
  const record = host.run({ code, backend: "locmem" });
  expect(record.error).toBeNull();
  expect(record.stdout).toContain("((1,), 2.0), {'a': None}");
});
