/** What the run came to, above its picture: who failed, in red; how many did the same at once; the main figures. */
import { memo } from "react";
import type { RunVerdict } from "#view-models/lanes/run-verdict";

export const RunVerdictLine = memo(function RunVerdictLine({ verdict }: { verdict: RunVerdict }) {
  const { failed, atOnce, figures } = verdict;
  return (
    <section aria-label="What the run came to" className="grid gap-0.5 text-sm">
      {failed && (
        <p>
          <strong className="text-deleted">{failed.words}</strong>{" "}
          <span className="break-words text-ink-soft">{failed.errors}</span>
        </p>
      )}
      {atOnce && (
        <p>
          <strong>{atOnce}</strong>
        </p>
      )}
      <p className="text-ink-soft tabular-nums">{figures}</p>
    </section>
  );
});
