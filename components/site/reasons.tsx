/** The three things this course has and others have not. */
const REASONS: readonly { title: string; text: string }[] = [
  {
    title: "Every claim is run",
    text: "When the text says that a program prints something, it does: every program ran, and every answer was computed, when this site was built.",
  },
  {
    title: "Checked against real Django",
    text: "The simulated caches answer call by call as recorded on a real Django, on local memory, Redis, Memcached, the database, files and the dummy backend.",
  },
  {
    title: "A race explorer",
    text: "Your code in every possible interleaving of its steps: how many of them fail, and the shortest one to step through. You find it in the lessons, and in the playground for code of your own.",
  },
];

export function Reasons() {
  return (
    <section aria-labelledby="reasons" className="border-line border-t pt-8 pb-14">
      <h2 id="reasons" className="sr-only">
        What you find only here
      </h2>
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        {REASONS.map(({ title, text }) => (
          <li key={title}>
            <h3 className="font-semibold text-base tracking-normal">{title}</h3>
            <p className="mt-0.5 text-ink-soft text-sm">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
