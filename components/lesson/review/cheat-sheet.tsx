/** The calls of a lesson on one page: what to look up later. */
import { Html } from "#components/lesson/blocks/html";

export function CheatSheet({ rows }: { rows: readonly { callHtml: string; meaningHtml: string }[] }) {
  return (
    <dl className="grid grid-cols-1 overflow-hidden rounded-lg border border-line bg-surface text-sm">
      {rows.map(({ callHtml, meaningHtml }) => (
        <div
          key={callHtml}
          className="grid gap-x-6 gap-y-1 px-5 py-3 not-first:border-line not-first:border-t sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <dt className="break-words">
            <Html inline html={callHtml} />
          </dt>
          <dd>
            <Html html={meaningHtml} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
