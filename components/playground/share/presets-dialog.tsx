"use client";
/** Infamous traces: named incidents, each with a sentence. Opening one shows it; the reader runs it. */
import { useCallback, useEffect, useState } from "react";
import { loadPresets, type PresetEntry } from "#components/playground/share/load-presets";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { openRead } from "#stores/playground";

export function PresetsDialog({ onClose }: { onClose: () => void }) {
  const [presets, setPresets] = useState<readonly PresetEntry[] | "failed" | null>(null);
  const load = useCallback(() => {
    setPresets(null);
    loadPresets().then(setPresets, () => setPresets("failed"));
  }, []);
  useEffect(load, [load]);
  return (
    <Dialog open title="Infamous traces" onClose={onClose}>
      {presets === null && <p className="text-ink-faint text-sm">Loading …</p>}
      {presets === "failed" && (
        <p className="flex items-center gap-3 text-sm">
          They could not be loaded.
          <Button size="sm" onClick={load}>
            Try again
          </Button>
        </p>
      )}
      {Array.isArray(presets) && (
        <ul className="-mx-2 max-h-[65vh] overflow-y-auto">
          {presets.map(({ slug, title, sentence, read }: PresetEntry) => (
            <li key={slug} className="border-line border-t first:border-t-0">
              <button
                type="button"
                className="w-full rounded-md px-2 py-2.5 text-left hover:bg-sunken"
                onClick={() => {
                  openRead(read, { kind: "preset", sentence });
                  history.replaceState(null, "", `?preset=${slug}`);
                  onClose();
                }}
              >
                <span className="block font-semibold">{title}</span>
                <span className="block text-ink-soft text-sm">{sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
