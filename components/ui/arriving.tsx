/**
 * A part of the page on its way. One that fails never arrives, which leaves what the HTML has of it to be read, where an error would take the
 * whole page away; the page then says so and offers to try again. It also says when one is late (site/missing-parts-script.tsx).
 */
const tell = (what: "coming" | "came" | "missing"): boolean => dispatchEvent(new Event(`stampede:${what}`));

/** `settled` is called when it has come or has failed. */
export function arriving<Part>(load: () => Promise<Part>, settled?: () => void): Promise<Part> {
  if (typeof window === "undefined") return load();
  tell("coming");
  return load()
    .finally(() => {
      tell("came");
      settled?.();
    })
    .catch(() => {
      tell("missing");
      return new Promise<Part>(() => {});
    });
}
