"use client";
/**
 * On a narrow screen a lesson shows its text or its code, and two buttons at the bottom switch between them. Each is found again where it was
 * left. Where both have room nobody sees any of this.
 */
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { classNames } from "#components/ui/class-names";

type PhoneView = "text" | "code";

/** Where each was left; null = at its beginning. */
type LeftAt = Record<PhoneView, number | null>;

const NOWHERE: LeftAt = { text: null, code: null };
const shown = createStore<{ view: PhoneView; leftAt: LeftAt }>(() => ({ view: "text", leftAt: NOWHERE }));

export const usePhoneView = (): PhoneView => useStore(shown, ({ view }) => view);

function show(view: PhoneView): void {
  const { view: before, leftAt } = shown.getState();
  if (view === before) return;
  shown.setState({ view, leftAt: { ...leftAt, [before]: window.scrollY } });
  // After the other side is laid out. Where both are in view, nothing has moved.
  if (window.matchMedia("(max-width: 63.99rem)").matches)
    requestAnimationFrame(() => window.scrollTo({ top: leftAt[view] ?? beginningOf(view) }));
}

/** The code begins under the head of the page, which is as high as half a phone. */
function beginningOf(view: PhoneView): number {
  const bench = view === "code" ? document.getElementById("workbench") : null;
  return bench ? bench.getBoundingClientRect().top + window.scrollY : 0;
}

export const showCode = (): void => show("code");

/** A new step begins with its text. */
export const beginWithText = (): void => shown.setState({ view: "text", leftAt: NOWHERE });

export function PhoneViewSwitch() {
  const view = usePhoneView();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that choose a view are no form fields
    <div
      role="group"
      aria-label="What is shown"
      className="fixed inset-x-0 bottom-0 z-20 grid h-13 grid-cols-2 border-line border-t bg-page lg:hidden print:hidden"
    >
      <Side name="Text" pressed={view === "text"} onClick={() => show("text")} />
      <Side name="Code" pressed={view === "code"} onClick={showCode} />
    </div>
  );
}

function Side({ name, pressed, onClick }: { name: string; pressed: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className={classNames(
        "border-t-2 font-semibold text-sm focus-visible:outline-offset-[-4px]",
        pressed ? "border-accent text-accent" : "border-transparent text-ink-soft",
      )}
    >
      {name}
    </button>
  );
}
