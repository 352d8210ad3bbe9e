"use client";
/**
 * What this browser keeps of the learner, in their own hands: export to a file, import one, erase all. Nothing is sent anywhere.
 * Erasing asks once more; importing replaces what is there.
 */
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { LiveRegion } from "#components/ui/live-region";
import { eraseProgress, exportProgress, importProgress } from "#stores/progress";

const IMPORTED = {
  taken: "Imported.",
  "taken-in-part": "Imported; what could not be read in the file was left out.",
  refused: "This file holds no progress of this course. Nothing was changed.",
} as const;

export function DataPanel() {
  const fileRef = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState({ message: "", count: 0 });
  const say = (message: string) => setSaid(({ count }) => ({ message, count: count + 1 }));

  async function onFile(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    say(IMPORTED[importProgress(await file.text())]);
    input.value = ""; // the same file may be chosen again
  }
  function erase() {
    eraseProgress();
    setAsked(false);
    say("Erased: ticks, answers, cards and your versions of the programs.");
  }

  return (
    <Disclosure summary="Your data">
      <div className="grid max-w-(--prose-width) gap-3 text-sm">
        <p className="text-ink-soft">
          Ticks, answers, cards and your versions of the programs are kept in this browser and nowhere else.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => download("stampede-progress.json", exportProgress())}>
            Export
          </Button>
          <Button size="sm" onClick={() => fileRef.current?.click()}>
            Import
          </Button>
          <input ref={fileRef} type="file" accept="application/json" hidden onChange={(event) => void onFile(event)} />
          {asked ? (
            <>
              <Button size="sm" variant="primary" onClick={erase}>
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
        </div>
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
