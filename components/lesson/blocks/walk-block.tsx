"use client";
/**
 * A program line by line: the code with the line that is about to run, the table of what each line did, the variables and the cache,
 * all at one moment that the slider moves. A question opens at its moment; until it is answered nothing beyond that moment is
 * shown, nor what the line before it did.
 */
import { useMemo, useState } from "react";
import { Html } from "#components/lesson/blocks/html";
import { useLessonPlace } from "#components/lesson/page/lesson-context";
import { QuestionBlock } from "#components/lesson/question/question-block";
import { lazyPart } from "#components/ui/lazy-part";
import { TimeControls } from "#components/visualisers/player/time-controls";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import type { Walk } from "#course/model/schema";
import { useProgress } from "#stores/progress";
import { cacheTable } from "#view-models/trace/cache-table";
import { outputAt } from "#view-models/trace/output-at";
import { firstMoment, walkStops } from "#view-models/trace/walk-stops";

const WalkTable = lazyPart(async () => (await import("#components/studies/walk/walk-table")).WalkTable);

const OUTPUT_CHARS = 2000;

export function WalkBlock({ walk }: { walk: Walk }) {
  const { program, questions } = walk;
  const { slug } = useLessonPlace();
  const { events, previews, caches } = program.record;
  const answers = useProgress((data) => data.answers);
  const stops = useMemo(() => walkStops(events), [events]);
  const [chosen, setChosen] = useState(() => firstMoment(stops, program.code));

  const isAnswered = (id: string, hash: string) => {
    const answer = answers[`${slug}/${id}`];
    return answer?.hash === hash && answer.revealed;
  };
  const open = questions.find(({ question }) => !isAnswered(question.id, question.hash));
  const last = open ? open.at : stops.lines.length;
  const at = Math.min(chosen, last);
  const asked = questions.filter((each) => each.at === at).map(({ question }) => question);
  const waits = open !== undefined && open.at === at;
  const cursor = stops.cursorAt(waits ? at - 1 : at);
  const line = stops.lines[at] ?? null;

  // What is still to come is not shown: it would answer questions that have not been asked yet.
  const visible = useMemo(
    () => ({ ...program, record: { ...program.record, events: events.slice(0, cursor) } }),
    [program, events, cursor],
  );
  const table = useMemo(() => cacheTable(events, cursor, previews, caches), [events, cursor, previews, caches]);
  const printed = outputAt(events, cursor, OUTPUT_CHARS)
    .segments.map(({ text }) => text)
    .join("")
    .trimEnd();

  const words = line === null ? "the program has ended" : `line ${line} is next`;
  return (
    <section
      aria-label={`${program.file}, line by line`}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-4 border-line border-b px-3 py-1.5">
        <div className="min-w-0 flex-1 basis-72">
          <TimeControls
            cursor={at}
            length={last}
            words={`moment ${at} of ${stops.lines.length}: ${words}`}
            onMove={setChosen}
          />
        </div>
        <p className="px-2 text-ink-soft text-sm tabular-nums">{words}</p>
      </div>
      <div className="grid grid-cols-1 lg:grid-cols-[fit-content(52%)_minmax(0,1fr)]">
        <div className="min-w-0 border-line max-lg:border-b lg:border-r">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
          <section aria-label={`Program ${program.file}`} tabIndex={0} className="overflow-x-auto lg:sticky lg:top-0">
            <Html
              html={line === null ? program.highlighted : withCurrentLine(program.highlighted, line)}
              className="w-max min-w-full max-w-none text-sm [&_pre]:overflow-visible! [&_.line]:inline-block [&_.line]:w-full [&_[data-current]]:bg-accent-soft [&_[data-current]]:shadow-[inset_3px_0_0_var(--color-accent)] [&_pre]:rounded-none! [&_pre]:border-0! [&_pre]:px-0! [&_.line]:px-4"
            />
          </section>
        </div>
        <div className="grid min-w-0 grid-cols-1 content-start gap-5 p-4 [&_:is(td,th)]:px-2!">
          {asked.map((question) => (
            <QuestionBlock key={question.hash} question={question} listing={false} />
          ))}
          {waits && <p className="text-ink-soft text-sm">The rest is shown when you have answered.</p>}
          {/* Before the table, which grows a row with every line and would push them down. */}
          <div>
            <p className="mb-1 font-semibold text-ink-soft text-xs">Cache</p>
            <CacheTableView table={table} of={program.file} />
          </div>
          <div>
            <p className="mb-1 font-semibold text-ink-soft text-xs">Printed so far</p>
            <pre className="max-h-40 overflow-auto whitespace-pre-wrap rounded-md bg-sunken px-3 py-2 text-sm">
              {printed || "nothing"}
            </pre>
          </div>
          <WalkTable program={visible} cursor={cursor} onCursor={(to) => setChosen(stops.stopAt(to))} />
        </div>
      </div>
    </section>
  );
}

/** The listing is our own HTML, a line a span. */
const withCurrentLine = (html: string, line: number): string =>
  html.replace(`data-line="${line}"`, `data-line="${line}" data-current=""`);
