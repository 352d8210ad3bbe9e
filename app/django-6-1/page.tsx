/** What changes for a cache from Django 5.2 to 6.1: every difference run on both when this page was built. */
import type { Metadata } from "next";
import { ChangeEntry } from "#components/reference/change-entry";
import { SiteFooter } from "#components/site/site-footer";
import { readChanges } from "#course/build/read";

export const metadata: Metadata = {
  title: "What changes for your cache in Django 6.1",
  description: "Every difference between Django 5.2 LTS and 6.1 that concerns caching, with a program run on both.",
};

export default async function Django61Page() {
  const groups = await readChanges();
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 pt-14 pb-24 sm:px-6">
        <h1 className="text-3xl">What changes for your cache in Django 6.1</h1>
        <p className="mt-3 max-w-(--prose-width) text-ink-soft text-lg">
          The lessons speak of Django 5.2, the release with long-term support. Most of the cache API is the same in 6.1.
          Here is what isn’t. Each program was run on both versions when this page was built, and recorded on the real
          ones before.
        </p>
        <nav aria-label="Changes" className="mt-8 grid gap-x-10 gap-y-4 sm:grid-cols-3">
          {groups.map(({ title, changes }) => (
            <div key={title}>
              <p className="font-semibold text-sm">{title}</p>
              <ul className="mt-1 grid gap-1 text-sm">
                {changes.map((change) => (
                  <li key={change.name}>
                    <a className="link" href={`#${change.name}`}>
                      {change.title}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        {groups.map(({ title, changes }) => (
          <section key={title} aria-label={title} className="mt-14">
            <h2 className="text-2xl">{title}</h2>
            {changes.map((change) => (
              <ChangeEntry key={change.name} change={change} />
            ))}
          </section>
        ))}
        <p className="mt-14 max-w-(--prose-width) border-line border-t pt-7 text-ink-soft">
          One more takes SQL to show: on the database backend, a row whose value isn’t clean base64 raises{" "}
          <code>binascii.Error</code> in 6.1, where 5.2 ignores the characters that don’t belong there.
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
