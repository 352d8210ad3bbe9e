"use client";
/** The states worth looking at: a workbench, the cache table at each kind of moment, an empty and a long timeline, a diff. */
import type { ReactNode } from "react";
import { DiffView } from "#components/lesson/workbench/diff-view";
import { Workbench } from "#components/lesson/workbench/workbench";
import { CacheTableView } from "#components/visualisers/trace/cache-table-view";
import { TimelineView } from "#components/visualisers/trace/timeline-view";
import type { LessonProgram } from "#course/model/schema";
import { EXAMPLE_CACHES, EXAMPLE_CODE, ExampleTrace, exampleRun } from "#view-models/testing/example-run";
import { cacheTable } from "#view-models/trace/cache-table";
import { timeline } from "#view-models/trace/timeline";

const run = exampleRun();
const long = new ExampleTrace();
for (let n = 0; n < 300; n++) long.command(1, "get", { op: "get", key: `:1:k${n % 7}` }).sleep(2, 10 ** (n % 6));

export function Gallery({ highlighted }: { highlighted: string }) {
  const program: LessonProgram = {
    file: "example.py",
    code: EXAMPLE_CODE.trimEnd(),
    highlighted,
    backend: "locmem",
    caches: EXAMPLE_CACHES,
    record: run,
    hash: "gallery",
  };
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl gap-10 px-4 py-10">
      <h1 className="text-2xl">Gallery</h1>
      <Case title="Workbench">
        <Workbench workKey="gallery/example.py" program={program} />
      </Case>
      {[0, 1, 3, 5, 7, 8, 10].map((cursor) => (
        <Case key={cursor} title={`Cache after ${cursor} events`}>
          <CacheTableView table={cacheTable(run.events, cursor, run.previews, EXAMPLE_CACHES)} />
        </Case>
      ))}
      <Case title="Timeline, 600 events, in the middle">
        <TimelineView timeline={timeline(long.events, EXAMPLE_CACHES)} cursor={300} onMove={() => undefined} />
      </Case>
      <Case title="Differences">
        <DiffView before={"a = 1\nb = 2"} after={"a = 1\nc = 3\nd = 4"} beforeName="yours" afterName="ours" />
      </Case>
    </main>
  );
}

function Case({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="overflow-hidden rounded-lg border border-line bg-surface">
      <h2 className="bg-page px-4 py-2 text-sm">{title}</h2>
      {children}
    </section>
  );
}
