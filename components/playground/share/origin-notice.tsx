"use client";
/** Where the document on screen comes from when it is not the reader's own, and what could not be opened. Nothing has run. */
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { type Origin, sayProblem, undo, usePlayground } from "#stores/playground";

export function OriginNotice() {
  const origin = usePlayground((state) => state.origin);
  const problem = usePlayground((state) => state.problem);
  const kept = usePlayground((state) => state.kept);
  const unread = usePlayground((state) => state.unread);
  const hasOwn = usePlayground((state) => state.history.length > 0);
  const words = wordsOf(origin);
  if (words === null && problem === null && kept) return null;
  return (
    <div className="grid gap-2 border-line border-b px-4 py-3">
      {problem !== null && (
        <div role="alert">
          <Callout tone="error" title="This was not opened">
            <p>{problem} What you had here is as it was.</p>
            <div className="flex flex-wrap gap-2">
              {unread !== null && (
                <Button size="sm" onClick={() => void downloadUnread(unread)}>
                  Download what was kept
                </Button>
              )}
              <Button size="sm" onClick={() => sayProblem(null)}>
                Close
              </Button>
            </div>
          </Callout>
        </div>
      )}
      {words !== null && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="text-ink-soft">{words}</span>
          {hasOwn && (
            <Button size="sm" variant="quiet" onClick={backToMine}>
              Back to mine
            </Button>
          )}
        </p>
      )}
      {!kept && (
        <p className="text-miss text-sm">
          This browser does not let the page keep anything. Export what you want to have tomorrow.
        </p>
      )}
    </div>
  );
}

function wordsOf(origin: Origin): string | null {
  switch (origin.kind) {
    case "own":
    case "snippet":
      return null;
    case "preset":
      return origin.sentence;
    case "link":
      return "This came from a link, somebody else’s program. Nothing has run; it runs in your browser when you say so.";
    case "file":
      return `This came from the file ${origin.name}. Nothing has run yet.`;
  }
}

/** The address no longer asks for what was opened, or a reload would open it again. */
function backToMine(): void {
  undo();
  history.replaceState(null, "", location.pathname);
}

async function downloadUnread(text: string): Promise<void> {
  const { download } = await import("#components/playground/share/download");
  download("playground-as-kept.json", text, "application/json");
}
