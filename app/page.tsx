/** Home: what this is, in one screen, and something to run at once. */
import Link from "next/link";
import { SiteFooter } from "#components/site/site-footer";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/button";

const REASONS = [
  {
    title: "Checked against real Django",
    text: "The simulator behind the lessons is compared, call by call, with recordings of Django 5.2 on real backends. Where the two differ, a test fails.",
    now: true,
  },
  {
    title: "Every claim is run",
    text: "The programs, the printed results and the answers to the questions are computed when the site is built. What the text says a program prints, it prints.",
    now: true,
  },
  {
    title: "A race explorer",
    text: "It runs your code in every possible order of steps, counts the orders that fail, and shows you the shortest one.",
    now: false,
  },
] as const;

export default function HomePage() {
  return (
    <>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-(--page-width) flex-1 px-4 sm:px-6">
        <div className="grid items-center gap-x-14 gap-y-10 py-12 lg:grid-cols-[5fr_7fr] lg:py-20">
          <div>
            <h1 className="font-bold text-4xl">See what your cache really does</h1>
            <p className="mt-5 text-ink-soft text-lg">
              A course on Django’s low-level cache API. You write Python, it runs here in your browser, and you watch
              every key, hit and timeout as it happens.
            </p>
            <p className="mt-8 flex flex-wrap gap-3">
              <Link href="/lessons/basic-operations" className={buttonClass("primary")}>
                Start the first lesson
              </Link>
              <Link href="/lessons" className={buttonClass("secondary")}>
                All lessons
              </Link>
            </p>
          </div>
          <div className="min-h-80 rounded-lg border border-line bg-surface" />
        </div>
        <section aria-labelledby="reasons" className="border-line border-t py-14">
          <h2 id="reasons" className="sr-only">
            What is different here
          </h2>
          <ul className="grid gap-10 md:grid-cols-3">
            {REASONS.map((reason) => (
              <li key={reason.title}>
                <h3 className="flex flex-wrap items-center gap-2 text-base">
                  {reason.title}
                  {!reason.now && <Badge>coming</Badge>}
                </h3>
                <p className="mt-2 text-ink-soft text-sm">{reason.text}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <SiteFooter />
    </>
  );
}
