"use client";
/** Takes a lesson's program, as the learner has it now, to the playground. What packs the link is fetched when it is wanted. */
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { sitePath } from "#runtime/client/site-path";
import type { lessonDocument } from "#view-models/playground/lesson-document";

type Lent = Parameters<typeof lessonDocument>[0];

export function ToPlayground({ lend }: { lend: () => Lent }) {
  const [problem, setProblem] = useState("");
  async function go() {
    try {
      const [{ lessonDocument: documentOf }, { encodeDocument }] = await Promise.all([
        import("#view-models/playground/lesson-document"),
        import("#view-models/links/playground-link"),
      ]);
      const fragment = encodeDocument(documentOf(lend()));
      if (fragment === null) return setProblem("It is too long for a link: copy it.");
      location.assign(sitePath(`/playground#${fragment}`));
    } catch {
      setProblem("A part of this page did not come. Is the network there?");
    }
  }
  return (
    <>
      <Button variant="quiet" size="sm" aria-label="Open in the playground" onClick={() => void go()}>
        Playground
        <Icon name="arrow-right" />
      </Button>
      <span role="status" className="text-miss text-xs empty:hidden">
        {problem}
      </span>
    </>
  );
}
