"use client";
/** What is not the whole playground: a page for reading (`?mode=read`), and a picture in a frame (`?embed=picture`). */
import type { ReactNode } from "react";
import { SplitView } from "#components/lesson/page/split-view";
import { ReadCode } from "#components/playground/document/read-code";
import { OpenWhole } from "#components/playground/page/open-whole";
import { PictureOnly } from "#components/playground/report/picture-only";
import { OriginNotice } from "#components/playground/share/origin-notice";
import type { LinesStore } from "#components/studies/study/lined-editor";
import { usePlayground } from "#stores/playground";
import type { PlaygroundDocument } from "#view-models/playground/playground-document";

interface FramedPageProps {
  picture: boolean;
  document: PlaygroundDocument;
  lines: LinesStore;
  /** The modes, for reading. */
  results: ReactNode;
}

export function FramedPage({ picture, document, lines, results }: FramedPageProps) {
  const recorded = usePlayground((state) => state.recorded);
  if (picture)
    return (
      <main id="main" tabIndex={-1} className="w-full min-w-0 flex-1 bg-surface">
        <h1 className="sr-only">{document.title}</h1>
        {recorded ? <PictureOnly report={recorded.report} /> : <OriginNotice />}
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pb-2 text-ink-faint text-xs">
          {recorded ? "Recorded by whoever made this link." : ""}
          <OpenWhole />
        </div>
      </main>
    );
  return (
    <>
      <section aria-label="Document">
        <div className="flex flex-wrap items-center justify-between gap-x-4 px-4 pt-3 pb-1">
          <h1 className="text-xl">{document.title}</h1>
          <OpenWhole />
        </div>
        <OriginNotice />
      </section>
      <SplitView
        left={<ReadCode document={document} lines={lines} />}
        right={<div className="pt-2 max-lg:min-h-svh">{results}</div>}
      />
    </>
  );
}
