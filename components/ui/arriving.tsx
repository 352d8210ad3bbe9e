/**
 * A part of the page on its way. One that fails never arrives, which leaves what the HTML has of it to be read, where an error would take the
 * whole page away; the page then says so and offers to try again (site/missing-parts-script.tsx). So does one that is late.
 */
const LATE_MS = 20_000;

/** `settled` is called when it has come or has failed. */
export function arriving<Part>(load: () => Promise<Part>, settled: () => void = () => {}): Promise<Part> {
  if (typeof window === "undefined") return load().finally(settled);
  let isSaid = false;
  const late = setTimeout(() => {
    isSaid = true;
    tell("late");
  }, LATE_MS);
  return new Promise((resolve) => {
    load().then(
      (part) => {
        clearTimeout(late);
        if (isSaid) tell("arrived");
        settled();
        resolve(part);
      },
      () => {
        clearTimeout(late);
        tell("missing");
        settled();
      },
    );
  });
}

/** Whoever could not get something that the reader sees the place of. */
const tell = (what: "late" | "arrived" | "missing"): boolean => dispatchEvent(new Event(`stampede:${what}`));
