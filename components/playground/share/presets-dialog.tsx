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
        <div className="-mx-2 max-h-[65vh] overflow-y-auto">
          {GROUPS.map(({ group, words }) => (
            <section key={group} aria-label={words} className="pb-3">
              <h3 className="px-2 pb-1 font-semibold text-ink-soft text-xs">{words}</h3>
              <ul>
                {presets
                  .filter((preset) => preset.group === group)
                  .map((preset) => (
                    <PresetItem key={preset.slug} preset={preset} onClose={onClose} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Dialog>
  );
}

/** What goes wrong, in the order in which people meet it. */
const GROUPS = [
  { group: "often", words: "Work is done too often" },
  { group: "old", words: "Old or wrong data is served" },
  { group: "lost", words: "Updates and locks are lost" },
  { group: "gone", words: "Entries are gone" },
  { group: "fails", words: "Requests fail, or wait" },
];

function PresetItem({ preset, onClose }: { preset: PresetEntry; onClose: () => void }) {
  const { slug, title, sentence, read, report } = preset;
  return (
    <li className="border-line border-t">
      <button
        type="button"
        className="w-full rounded-md px-2 py-2.5 text-left hover:bg-sunken"
        onClick={() => {
          openRead(read, { kind: "preset", sentence }, report);
          history.replaceState(null, "", `?preset=${slug}`);
          onClose();
        }}
      >
        <span className="block font-semibold">{title}</span>
        <span className="block text-ink-soft text-sm">{sentence}</span>
      </button>
    </li>
  );
}
