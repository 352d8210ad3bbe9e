"use client";
/**
 * What this browser keeps of the learner, in their own hands: export to a file, import one, erase all. Nothing is sent anywhere.
 * Erasing asks once more, and takes the playground along; an import says what it would replace and can be undone.
 */
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { type Exported, ImportChoice } from "#components/lesson/progress/import-choice";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { LiveRegion } from "#components/ui/live-region";
import { keptStore } from "#stores/progress";
import { eraseProgress, exportProgress, importSnippets, readExported, replaceProgress } from "#stores/progress-file";
import type { ProgressData } from "#stores/progress-format";

export function DataPanel() {
  const fileRef = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  // Who was told that nothing is saved comes here to export.
  useEffect(() => setOpen(location.hash === "#your-data"), []);
  const fileText = useRef("");
  const [asked, setAsked] = useState(false);
  const [found, setFound] = useState<Exported | null>(null);
  const [before, setBefore] = useState<ProgressData | null>(null);
  const [said, setSaid] = useState({ message: "", count: 0 });
  const say = (message: string) => setSaid(({ count }) => ({ message, count: count + 1 }));

  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text();
    const exported = readExported(text);
    fileText.current = text;
    input.value = ""; // the same file may be chosen again
    setFound(exported);
    say(exported === null ? "This file holds no progress of this course. Nothing was changed." : "");
  }
  function take(data: ProgressData, words: string) {
    const couldKeep = keptStore.getState();
    const old = replaceProgress(data);
    setFound(null);
    if (couldKeep && !keptStore.getState()) {
      replaceProgress(old);
      say("This is more than the browser lets a page keep. Nothing was changed.");
      return;
    }
    setBefore(old);
    void importSnippets(fileText.current).then(({ count, kept }) => {
      const added = count === 0 ? "" : kept ? ` Snippets added: ${count}.` : " Its snippets could not be kept.";
      say(
        keptStore.getState()
          ? words + added
          : `${words}${added} The browser keeps nothing, so it lasts as long as this page.`,
      );
    });
  }
  function undo() {
    if (before) replaceProgress(before);
    setBefore(null);
    say("Progress is as it was before the import; snippets that were added stay.");
  }
  async function erase() {
    const isErased = eraseProgress();
    setAsked(false);
    setBefore(null);
    say(
      (await isErased)
        ? "Erased: ticks, answers, cards, your versions of the programs, and the playground."
        : "Erased, except for snippets: the browser did not let this page reach them. Try again later, or clear this site’s data in the browser.",
    );
  }

  return (
    <Disclosure summary="Your data" open={open} onToggle={setOpen}>
      <div className="grid max-w-(--prose-width) gap-3 text-sm">
        <p className="text-ink-soft">
          Ticks, answers, cards, your versions of the programs and the playground’s snippets are kept in this browser
          and nowhere else.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => void exportProgress().then((text) => download("stampede-progress.json", text))}
          >
            Export
          </Button>
          <Button size="sm" onClick={() => fileRef.current?.click()}>
            Import
          </Button>
          <input ref={fileRef} type="file" accept="application/json" hidden onChange={(event) => void onFile(event)} />
          {asked ? (
            <>
              <Button size="sm" variant="primary" onClick={() => void erase()}>
                Yes, erase everything
              </Button>
              <Button size="sm" variant="quiet" onClick={() => setAsked(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button size="sm" variant="quiet" onClick={() => setAsked(true)}>
              Erase all
            </Button>
          )}
          {before !== null && (
            <Button size="sm" variant="quiet" onClick={undo}>
              Undo the import
            </Button>
          )}
        </div>
        {found !== null && <ImportChoice file={found} onTake={take} onCancel={() => setFound(null)} />}
        <div className="font-semibold">
          <LiveRegion message={said.message} count={said.count} visible />
        </div>
      </div>
    </Disclosure>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
