/** Calls back once the page is read and the parts it shows are alive: whatever changes its layout before that makes the page jump. */
import { partsComing } from "#components/ui/lazy-part";

const LOOK_EVERY_MS = 150;
/** A part within a part is only asked for when the outer one is there. */
const QUIET_LOOKS = 3;

/** Returns how to stop waiting. With `atMostMs` it calls back by then, settled or not. */
export function whenSettled(then: () => void, atMostMs = Number.POSITIVE_INFINITY): () => void {
  let quiet = 0;
  let waitedMs = 0;
  const timer = setInterval(() => {
    quiet = partsComing() === 0 && document.readyState === "complete" ? quiet + 1 : 0;
    waitedMs += LOOK_EVERY_MS;
    if (quiet < QUIET_LOOKS && waitedMs < atMostMs) return;
    clearInterval(timer);
    then();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
