/** How far Python is, in words: what is being done, and how much of how much has come. */
import type { RuntimeStatus } from "#runtime/client/client";

type Loading = Extract<RuntimeStatus, { kind: "loading" }>;

export function loadingWords({ phase, share, ofBytes }: Loading): string {
  switch (phase) {
    case "fetching":
      return ofBytes === 0
        ? "Loading Python"
        : `Loading Python: ${megabytes(ofBytes * share)} of ${megabytes(ofBytes)} MB`;
    case "starting":
      return "Starting Python";
    case "importing":
      return "Importing django";
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
