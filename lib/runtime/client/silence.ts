/**
 * A worker whose file came empty or broken may say nothing at all, not even an error. Then the file itself is looked at:
 * while it is still on its way (a slow network), waiting goes on; once it is there, the worker must speak soon.
 */
const SPEAKS_WITHIN_MS = 15_000;

/** Calls back when the worker will never speak. Returns how to stop watching: at its first word. */
export function watchSilence(url: string, onDead: (reason: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const dead = (reason: string) => {
    if (!over) onDead(reason);
    over = true;
  };
  async function look(): Promise<void> {
    let text: string;
    try {
      text = await (await fetch(url)).text();
    } catch {
      return dead("its worker did not come: is the network there?");
    }
    if (text.trim() === "") return dead("the file of its worker came empty");
    if (!over) timer = setTimeout(() => dead("its worker was loaded and says nothing"), SPEAKS_WITHIN_MS);
  }
  void look();
  return () => {
    over = true;
    clearTimeout(timer);
  };
}
