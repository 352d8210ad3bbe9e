/**
 * Runs inside the page: moves the slider "Time" once every animation frame, there and back, as a steady hand would, and watches the
 * frames. `kind: "nothing"` only watches: what this machine's empty frames are like, to hold the rest against.
 * It is sent as text: it may use nothing from outside itself.
 */

export interface Scrub {
  kind: "drag" | "key" | "nothing";
  forMs: number;
}

export interface Scrubbed {
  frameMs: number[];
  longTasksMs: number[];
  /** How far the cursor went over all frames, and how many different places it stood at. */
  movedBy: number;
  places: number;
  events: number;
}

export async function scrubInPage({ kind, forMs }: Scrub): Promise<Scrubbed> {
  const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label="Time"]');
  if (!slider) throw new Error("the page has no slider Time");
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
  const events = Number(slider.max);
  const longTasksMs: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(duration);
  });
  observer.observe({ type: "longtask" });
  const frameMs: number[] = [];
  const places = new Set<number>();
  let movedBy = 0;
  let last = await new Promise(requestAnimationFrame);
  const startedMs = last;
  while (last - startedMs < forMs) {
    const now = await new Promise(requestAnimationFrame);
    frameMs.push(now - last);
    last = now;
    if (kind === "nothing") continue;
    const before = slider.valueAsNumber;
    // There and back: a triangle over the whole length for a drag; a held arrow key goes one event at a time.
    const share = 1 - Math.abs(1 - 2 * ((now - startedMs) / forMs));
    const wanted = kind === "drag" ? Math.round(share * events) : (before + 1) % (events + 1);
    // React watches the property itself: only the prototype's setter goes unnoticed, so that the event counts as a change.
    set?.call(slider, String(wanted));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    movedBy += Math.abs(wanted - before);
    places.add(wanted);
  }
  // What the last move left to do is part of it.
  await new Promise((done) => setTimeout(done, 300));
  for (const { duration } of observer.takeRecords()) longTasksMs.push(duration);
  observer.disconnect();
  return { frameMs, longTasksMs, movedBy, places: places.size, events };
}
