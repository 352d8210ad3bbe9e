/** A section of the attack: how many tries were survived, which were not and why, and figures worth knowing. */
export interface Section {
  title: string;
  tried: number;
  failures: string[];
  figures: string[];
}

export const section = (title: string): Section => ({ title, tried: 0, failures: [], figures: [] });

/** One try. What throws has not survived. */
export async function attempt(into: Section, name: string, body: () => Promise<string | null>): Promise<void> {
  into.tried += 1;
  const wrong = await body().catch(
    (error: unknown) => `the try itself: ${error instanceof Error ? error.message : error}`,
  );
  if (wrong !== null) into.failures.push(`${name}: ${wrong.slice(0, 200)}`);
}
