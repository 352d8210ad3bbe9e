"use client";
/** All keys worth knowing, in one place. */
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";

const KEYS: readonly { keys: string[]; does: string }[] = [
  { keys: ["Ctrl", "K"], does: "Search lessons, steps, methods and traces (⌘ K on a Mac)" },
  { keys: ["?"], does: "This map" },
  { keys: ["Ctrl", "Enter"], does: "Run (⌘ Enter on a Mac)" },
  { keys: ["Ctrl", "M"], does: "In the editor: what Tab does, indent or move on (Ctrl Shift M on a Mac)" },
  { keys: ["A"], does: "In the scheduler: request A takes its next step; B, C and so on work the same way" },
  { keys: ["Backspace"], does: "In the scheduler: take the last step back" },
  { keys: ["←"], does: "On a slider, a tab or the bar between the columns: move it one way; → moves it the other way" },
  { keys: ["Esc"], does: "Close a dialog" },
];

export function KeyboardMap({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open title="Keyboard" onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5 text-sm">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt>
              <Kbd keys={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
