"use client";
/** Where there is no workbench beside the text: a block that opens a program gets one under itself. */
import { type ReactNode, useMemo, useState } from "react";
import { LessonPlaceProvider } from "#components/lesson/page/lesson-context";
import { workKeyOf } from "#components/lesson/workbench/work-key";
import { Button } from "#components/ui/button";
import { lazyPart } from "#components/ui/lazy-part";
import type { LessonProgram } from "#course/model/schema";

const InlineWorkbench = lazyPart(async () => (await import("#components/lesson/workbench/workbench")).Workbench);

export function InlinePlace({ slug, children }: { slug: string; children: ReactNode }) {
  const [active, setActive] = useState<LessonProgram | null>(null);
  const place = useMemo(() => ({ slug, active, open: setActive, inline: true, studies: null }), [slug, active]);
  return (
    <LessonPlaceProvider value={place}>
      <div className="grid min-w-0 grid-cols-1 gap-3">
        {children}
        {active && (
          <section
            aria-label={`Workbench: ${active.file}`}
            className="min-w-0 overflow-hidden rounded-lg border border-line bg-surface"
          >
            <p className="flex items-center justify-between gap-3 border-line border-b bg-page py-1 pr-2 pl-4 text-sm">
              <code>{active.file}</code>
              <Button size="sm" variant="quiet" onClick={() => setActive(null)}>
                Close
              </Button>
            </p>
            <InlineWorkbench key={active.hash} workKey={workKeyOf(slug, active)} program={active} inline />
          </section>
        )}
      </div>
    </LessonPlaceProvider>
  );
}
