/** The three things this course has and others have not, and which of them are still to come. */
import { Badge } from "#components/ui/badge";

interface Reason {
  title: string;
  text: string;
  here: boolean;
}

const REASONS: readonly Reason[] = [
  {
    title: "Every claim is run",
    text: "What the text says a program prints, it prints: every program ran, and every answer was computed, when this site was built.",
    here: true,
  },
  {
    title: "Checked against real Django",
    text: "The simulated caches answer call by call as recorded on Django 5.2. So far: local memory and Redis.",
    here: true,
  },
  {
    title: "A race explorer",
    text: "Your code in every possible order of steps: how many orders fail, and the shortest one to step through. In the lessons, and in the playground for code of your own.",
    here: true,
  },
];

export function Reasons() {
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons" className="sr-only">
        What you find only here
      </h2>
      <ul>
        {REASONS.map(({ title, text, here }) => (
          <li key={title} className="border-line border-t py-4">
            <h3 className="flex flex-wrap items-center gap-2 font-semibold text-base tracking-normal">
              {title}
              {!here && <Badge>coming</Badge>}
            </h3>
            <p className="mt-0.5 text-ink-soft text-sm">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
