/** In place of a result: why CACHES cannot be read, and where. */
import { Callout } from "#components/ui/callout";

export function CachesProblem({ line, reason }: { line: number; reason: string }) {
  return (
    <div className="p-4">
      <Callout tone="error" title={`CACHES, line ${line}`}>
        <p>{reason}</p>
      </Callout>
    </div>
  );
}
