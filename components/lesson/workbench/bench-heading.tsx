/** The small line over a part of the workbench: what it is, and of which run or moment. */
export function BenchHeading({ text, note }: { text: string; note?: string }) {
  return (
    <p className="flex items-baseline gap-2 border-line border-t px-4 pt-1.5 font-semibold text-xs">
      {text}
      {note !== undefined && <span className="font-normal text-ink-faint">{note}</span>}
    </p>
  );
}
