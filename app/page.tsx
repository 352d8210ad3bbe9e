/** Home: a stampede to watch and one question about it, then a program to change and run; the way into the course above both. */
import { Workbench } from "#components/lesson/workbench/workbench";
import { LateShow, LateStart } from "#components/site/home-parts";
import { Reasons } from "#components/site/reasons";
import { SiteFooter } from "#components/site/site-footer";
import { SiteLink } from "#components/site/site-link";
import { readHomeProgram, readHomeStampede } from "#course/build/read";
import { courseEntries } from "#course/model/toc";
import { stampedePicture } from "#view-models/site/stampede-picture";

export default async function HomePage() {
  const entries = (await courseEntries())
    .filter((entry) => entry.available)
    .map(({ slug, number, steps }) => ({ slug, number, steps }));
  const stampede = readHomeStampede();
  const [first] = entries;
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 sm:px-6">
        <div className="grid items-start gap-x-14 gap-y-8 pt-8 pb-10 lg:grid-cols-[5fr_7fr] lg:pt-12">
          <div>
            <h1 className="font-bold text-4xl">See what your cache really does</h1>
            <p className="mt-5 text-ink-soft text-lg">
              A course on Django’s low-level cache API. You write Python, it runs here in your browser, and you watch
              every key, hit and timeout as it happens.
            </p>
            <LateStart entries={entries} />
          </div>
          <LateShow
            picture={stampedePicture(stampede)}
            figures={{ peak: stampede.peak, computed: stampede.computed, queries: stampede.queries }}
            computedWithAnHour={stampede.computedWithAnHour}
          />
        </div>
        <section
          aria-labelledby="try-it"
          className="grid items-start gap-x-14 gap-y-5 border-line border-t py-10 lg:grid-cols-[5fr_7fr]"
        >
          <div>
            <h2 id="try-it" className="text-2xl">
              Start here: change a timeout yourself
            </h2>
            <p className="mt-3 text-ink-soft">
              This program keeps a price for 60 seconds and reads it again after 61. Change{" "}
              <code className="inline-code">timeout=60</code> in line 4 to{" "}
              <code className="inline-code">timeout=3600</code>, press Run, and see which lines of the output are
              different.
            </p>
            {first && (
              <p className="mt-3">
                <SiteLink href={`/lessons/${first.slug}`} className="link">
                  Then go on with lesson 1
                </SiteLink>
              </p>
            )}
          </div>
          <div className="min-w-0 *:grid-cols-1 overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
            <Workbench workKey="home/home.py" program={readHomeProgram()} />
          </div>
        </section>
        <Reasons />
      </main>
      <SiteFooter />
    </>
  );
}
