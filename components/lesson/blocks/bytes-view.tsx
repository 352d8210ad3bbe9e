/** The stored bytes of one value: how many and in which format; unfolded, hexadecimal with the text beside it. */
import { Disclosure } from "#components/ui/disclosure";
import type { BackendName } from "#engine/step";
import { storedBytes } from "#view-models/trace/stored-bytes";
import { byteSize } from "#view-models/words/duration";

interface BytesViewProps {
  backend: BackendName;
  payload: string;
  /** `repr` of the value, when known. */
  value: string | null;
}

export function BytesView({ backend, payload, value }: BytesViewProps) {
  const { format, size, rows, hidden } = storedBytes(backend, payload);
  return (
    <Disclosure
      summary={
        <span className="min-w-0 font-normal">
          {byteSize(size)} stored, {format}
          {value !== null && (
            <>
              {" "}
              for <code className="break-words">{value}</code>
            </>
          )}
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section aria-label="Stored bytes" tabIndex={0} className="overflow-x-auto rounded-md bg-sunken px-3 py-2">
        <pre className="w-max text-xs leading-relaxed">
          {rows.map((row) => (
            <div key={row.offset} className="flex gap-4">
              <span className="text-ink-soft">{row.offset}</span>
              <span className="min-w-[47ch]">{row.hex}</span>
              <span className="text-ink-soft">{row.text}</span>
            </div>
          ))}
        </pre>
        {hidden > 0 && <p className="text-ink-soft text-xs">and {byteSize(hidden)} more</p>}
      </section>
    </Disclosure>
  );
}
