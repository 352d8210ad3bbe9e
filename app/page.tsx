/** Home: what this is, in one screen, and a program to run at once. */

import { DueLink } from "#components/lesson/review/due-link";
import { Workbench } from "#components/lesson/workbench/workbench";
import { Reasons } from "#components/site/reasons";
import { SiteFooter } from "#components/site/site-footer";
import { SiteLink } from "#components/site/site-link";
import { buttonClass } from "#components/ui/button";
import { readHomeProgram } from "#course/build/read";
import { courseEntries } from "#course/model/toc";

export default async function HomePage() {
  const first = (await courseEntries()).find((entry) => entry.available);
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 sm:px-6">
        <div className="grid items-start gap-x-14 gap-y-10 py-10 lg:grid-cols-[5fr_7fr] lg:grid-rows-[auto_1fr] lg:py-14">
          <div>
            <h1 className="font-bold text-4xl">See what your cache really does</h1>
            <p className="mt-5 text-ink-soft text-lg">
              A course on Django’s low-level cache API. You write Python, it runs here in your browser, and you watch
              every key, hit and timeout as it happens.
            </p>
            <p className="mt-7 flex flex-wrap gap-3">
              {first && (
                <SiteLink href={`/lessons/${first.slug}`} className={buttonClass("primary")}>
                  Start with {first.title}
                </SiteLink>
              )}
              <SiteLink href="/lessons" className={buttonClass("secondary")}>
                All lessons
              </SiteLink>
            </p>
            <div className="mt-7">
              <DueLink />
            </div>
          </div>
          <section
            aria-label="Try it"
            className="min-w-0 *:grid-cols-1 overflow-hidden rounded-lg border border-line bg-surface shadow-raised lg:col-start-2 lg:row-span-2 lg:row-start-1"
          >
            <Workbench workKey="home/home.py" program={readHomeProgram()} />
          </section>
          <Reasons />
        </div>
      </main>
      <SiteFooter />
    </>
  );
}
