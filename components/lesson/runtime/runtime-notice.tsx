"use client";
import { loadingWords } from "#components/lesson/runtime/loading-words";
/** What the learner should know of Python itself: it is loading (unless that is said elsewhere), it could not be loaded, it has been running for long. */
import { useRunsLong } from "#components/lesson/runtime/use-runs-long";
import { useRuntimeStatus } from "#components/lesson/runtime/use-runtime";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Progress } from "#components/ui/progress";
import { runtimeClient } from "#runtime/client/client";

interface RuntimeNoticeProps {
  running: boolean;
  /** Its bar stands in the way, or pushes something down. */
  quiet?: boolean;
}

export function RuntimeNotice({ running, quiet = false }: RuntimeNoticeProps) {
  const status = useRuntimeStatus();
  const long = useRunsLong(running && status.kind === "busy");
  if (status.kind === "loading") {
    if (quiet) return null;
    return (
      <div className="px-4 py-2">
        <Progress label={`${loadingWords(status)}. You can read on.`} value={status.share} />
      </div>
    );
  }
  if (status.kind === "failed") {
    return (
      <div className="p-3">
        <Callout tone="error" title="Python could not be loaded">
          <p>The lesson and its recorded runs still work; running your own code does not. ({status.reason})</p>
          <Button size="sm" onClick={() => void runtimeClient().retry()}>
            Retry
          </Button>
        </Callout>
      </div>
    );
  }
  if (!long) return null;
  return (
    <p role="alert" className="bg-miss-soft px-4 py-2 font-semibold text-miss text-sm">
      This has been running for more than five seconds. An endless loop? Stop ends it at once; nothing of yours is lost.
    </p>
  );
}
