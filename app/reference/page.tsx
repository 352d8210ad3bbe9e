/** Every method of the cache API: what it returns, its steps on each backend, an example to run, pitfalls. */
import type { Metadata } from "next";
import { MethodEntry } from "#components/reference/method-entry";
import { SiteFooter } from "#components/site/site-footer";
import { highlightPython } from "#course/prose/highlight";
import { apiMethods } from "#course/reference/reference";
import { referenceExamples } from "#course/reference/reference-examples";
import { sitePath } from "#runtime/client/site-path";

export const metadata: Metadata = {
  title: "Reference",
  description: "Django’s low-level cache API, method by method: returns, steps per backend, examples to run, pitfalls.",
};

export default async function ReferencePage() {
  const entries = await Promise.all(
    apiMethods.map(async (method) => {
      const example = referenceExamples[method.name] ?? { code: "", pitfalls: [] };
      return { method, example, highlighted: highlightPython(example.code.trimEnd()) };
    }),
  );
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <h1 className="text-3xl">Reference</h1>
        <p className="mt-3 max-w-(--prose-width) text-ink-soft text-lg">
          Every method of the low-level cache API. The steps are what other requests can come between; they were traced
          on Django 5.2, and are the same on 6.1. The awaitable twins aren’t listed, because they differ:{" "}
          <a className="link" href={sitePath("/django-6-1")}>
            what changes in 6.1
          </a>
          .
        </p>
        <nav aria-label="Methods" className="mt-8 flex flex-wrap gap-2">
          {apiMethods.map(({ name }) => (
            <a
              key={name}
              href={`#${name}`}
              className="inline-flex min-h-9 items-center rounded-md border border-line-strong px-2.5 font-mono text-sm hover:bg-sunken pointer-coarse:min-h-11"
            >
              {name}
            </a>
          ))}
        </nav>
        {entries.map((entry) => (
          <MethodEntry key={entry.method.name} {...entry} />
        ))}
      </main>
      <SiteFooter />
    </>
  );
}
