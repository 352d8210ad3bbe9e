/** One method of the reference. Its example opens in the playground, where it can be run and changed. */
import { Marked } from "#components/reference/marked";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Table } from "#components/ui/table";
import { type ApiMethod, ATOMIC_WORDS } from "#course/reference/reference";
import type { ReferenceExample } from "#course/reference/reference-examples";
import { encodeDocument } from "#view-models/links/playground-link";
import { lessonDocument } from "#view-models/playground/lesson-document";

interface MethodEntryProps {
  method: ApiMethod;
  example: ReferenceExample;
  /** The example as HTML, from the build. */
  highlighted: string;
}

export function MethodEntry({ method, example, highlighted }: MethodEntryProps) {
  const { name, signature, parameters, returns, about, backends, href } = method;
  return (
    <section aria-labelledby={name} className="mt-12 border-line border-t pt-8">
      <h2 id={name} className="scroll-mt-20 font-mono text-xl">
        {name}
      </h2>
      <p className="mt-2 break-words">
        <code className="text-sm">{signature}</code>
      </p>
      <p className="mt-3 max-w-(--prose-width)">{about}</p>
      <dl className="mt-4 grid max-w-(--prose-width) gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[10rem_1fr]">
        {parameters.map((parameter) => (
          <div key={parameter.name} className="contents">
            <dt className="font-mono">{parameter.name}</dt>
            <dd className="text-ink-soft">
              <Marked text={parameter.about} />
            </dd>
          </div>
        ))}
        <dt className="font-semibold">returns</dt>
        <dd>
          <Marked text={returns} />
        </dd>
      </dl>
      <div className="mt-6 grid min-w-0 gap-6 lg:grid-cols-2">
        <div className="min-w-0">
          <Table
            caption={`Steps of ${name} on each backend`}
            columns={[
              { id: "backend", header: "Backend" },
              { id: "steps", header: "Steps" },
            ]}
          >
            {Object.entries(backends).map(([backend, { atomic, steps }]) => (
              <tr key={backend} className="align-baseline">
                <th scope="row" className="text-left font-mono font-normal">
                  {backend}
                </th>
                <td>
                  {steps}
                  <span className="block text-ink-faint text-xs">{ATOMIC_WORDS[atomic]}</span>
                </td>
              </tr>
            ))}
          </Table>
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <section
            aria-label={`Example of ${name}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
            tabIndex={0}
            className="overflow-x-auto rounded-md border border-line bg-surface px-4 py-3 text-sm"
          >
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the build from the course's own program */}
            <div dangerouslySetInnerHTML={{ __html: highlighted }} />
          </section>
          <div className="flex flex-wrap gap-2">
            <a className={buttonClass("secondary", "sm")} href={playgroundLink(name, example.code)}>
              <Icon name="play" />
              Run it in the playground
            </a>
            <a className={buttonClass("quiet", "sm")} href={href}>
              Django’s documentation
            </a>
          </div>
          <ul className="list-disc pl-5 text-sm">
            {example.pitfalls.map((pitfall) => (
              <li key={pitfall} className="mt-1">
                {pitfall}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** As a function, so that it can also be put under many requests there. */
function playgroundLink(name: string, code: string): string {
  const [head = "", body = ""] = code.trimEnd().split(/\n\n(.*)/s);
  const indented = body.replace(/^(?=.)/gm, "    ");
  return `/playground#${encodeDocument(
    lessonDocument({
      title: `Reference: ${name}`,
      code: `${head}\n\n\ndef example():\n${indented}\n`,
      backend: "redis",
      mode: "run",
    }),
  )}`;
}
