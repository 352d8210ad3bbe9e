"use client";
/** The certificate of the best passed test (the latest of equals), or the way to one. The name stays in this browser. */
import { useId } from "react";
import { dateOf } from "#components/final-test/results-table";
import type { Topic } from "#components/final-test/topic";
import { useNow } from "#components/lesson/review/use-now";
import { SiteLink } from "#components/site/site-link";
import { Button, buttonClass } from "#components/ui/button";
import { isPassed, type ScoredForm } from "#course/final-test/final-test";
import type { SavedFinalResult } from "#stores/final-test-format";
import { saveCertificateName, useProgress } from "#stores/progress";

const NAME_CHARS = 60;

const FORM_WORDS: Readonly<Record<ScoredForm, string>> = {
  output: "what a program prints or costs",
  moment: "what is stored at a given moment",
  count: "how many interleavings go wrong",
  requests: "which request gets what",
  backend: "which backend it was",
  line: "which line has to change",
  program: "whether a program can go wrong",
};

export function Certificate({ topics }: { topics: readonly Topic[] }) {
  const results = useProgress((data) => data.finalResults);
  const name = useProgress((data) => data.certificateName);
  const nameId = useId();
  const isAlive = useNow() !== null;
  const best = bestOf(results);
  if (!isAlive) return <h1 className="text-3xl">Certificate</h1>;
  if (!best) {
    return (
      <>
        <h1 className="text-3xl">No certificate yet</h1>
        <p className="mt-3 mb-6 text-ink-soft text-lg">
          It is here once you have passed the final test in this browser.
        </p>
        <SiteLink href="/final-test" className={buttonClass("primary")}>
          To the final test
        </SiteLink>
      </>
    );
  }
  return (
    <>
      <div data-not-printed className="mb-8 grid gap-1">
        <label htmlFor={nameId} className="font-semibold text-sm">
          Name on the certificate
        </label>
        <div className="flex gap-3">
          <input
            id={nameId}
            value={name}
            maxLength={NAME_CHARS}
            autoComplete="name"
            aria-describedby={`${nameId}-note`}
            onChange={({ currentTarget }) => saveCertificateName(currentTarget.value)}
            className="min-h-11 w-full min-w-0 rounded-md border border-control bg-surface px-3"
          />
          <Button variant="primary" className="min-h-11" onClick={() => window.print()}>
            Print
          </Button>
        </div>
        <p id={`${nameId}-note`} className="text-ink-soft text-sm">
          If you like. It is kept in this browser only; without it there is a line to write on.
        </p>
      </div>
      <Sheet result={best} name={name.trim()} topics={topics} />
    </>
  );
}

function Sheet({ result, name, topics }: { result: SavedFinalResult; name: string; topics: readonly Topic[] }) {
  const { right, of, atMs, seed, pool } = result;
  return (
    <article
      data-certificate
      aria-labelledby="certificate-title"
      className="border border-line-strong bg-surface p-6 sm:p-12 print:border-0 print:p-0"
    >
      <p className="font-semibold text-accent text-sm">Stampede · a course on Django’s low-level cache API</p>
      <h1 id="certificate-title" className="mt-2 text-4xl">
        Certificate
      </h1>
      <p className="mt-8 min-h-11 max-w-96 border-ink border-b pb-1 font-semibold text-2xl">{name}</p>
      <p className="mt-4 max-w-(--prose-width)">
        passed the final test on {dateOf(atMs)}: {right} of {of} answers were right, {Math.floor((right * 100) / of)} %.
        Each answer had been settled by running a program.
      </p>
      {result.forms && (
        <>
          <h2 className="mt-8 mb-2 font-semibold text-lg">What was shown</h2>
          <p className="mb-2 max-w-(--prose-width) text-sm">
            On programs that no lesson shows, {name || "the learner"} found
          </p>
          <dl className="grid gap-x-10 sm:grid-cols-2 print:grid-cols-2">
            {result.forms.map(({ form, right: found, of: asked }) => (
              <Score key={form} term={FORM_WORDS[form as ScoredForm] ?? form} right={found} of={asked} />
            ))}
          </dl>
        </>
      )}
      <h2 className="mt-8 mb-2 font-semibold text-lg">In which lessons</h2>
      <dl className="grid gap-x-10 sm:grid-cols-2 print:grid-cols-2">
        {result.topics.map((topic) => (
          <Score
            key={topic.slug}
            term={topics.find(({ slug }) => slug === topic.slug)?.title ?? topic.slug}
            right={topic.right}
            of={topic.of}
          />
        ))}
      </dl>
      <dl className="mt-8 flex flex-wrap gap-x-10 gap-y-2 text-sm">
        <Fact term="Date" value={dateOf(atMs)} />
        <Fact term="Score" value={`${right} of ${of}`} />
        <Fact term="Seed" value={String(seed)} />
        <Fact term="Questions" value={pool} />
      </dl>
      <p className="mt-8 border-line border-t pt-4 text-ink-soft text-sm">
        Made in the learner’s own browser, where nobody watched and nothing was signed: to anyone else it proves
        nothing. The seed draws the same test again from the same questions.
      </p>
    </article>
  );
}

function Score({ term, right, of }: { term: string; right: number; of: number }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-line border-t py-1.5 text-sm">
      <dt>{term}</dt>
      <dd className="whitespace-nowrap font-semibold tabular-nums">
        {right} of {of}
      </dd>
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-ink-soft">{term}</dt>
      <dd className="font-semibold tabular-nums">{value}</dd>
    </div>
  );
}

function bestOf(results: readonly SavedFinalResult[]): SavedFinalResult | null {
  const share = ({ right, of }: SavedFinalResult) => right / of;
  return results
    .filter(isPassed)
    .reduce<SavedFinalResult | null>(
      (best, result) => (best === null || share(result) >= share(best) ? result : best),
      null,
    );
}
