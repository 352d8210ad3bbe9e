/** The ways into a lesson that exist, each with an address of its own. One alone needs no choice. */
import { SiteLink } from "#components/site/site-link";
import { classNames } from "#components/ui/class-names";
import type { Mode } from "#course/schema";

const WORDS: Record<Mode, string> = {
  learn: "Learn",
  why: "Why",
  deep: "Deep dive",
  visualize: "Visualize",
  try: "Try",
  challenge: "Challenge",
  project: "Project",
  review: "Review",
  performance: "Performance",
  test: "Test",
};

export function ModeTabs({ slug, modes, mode }: { slug: string; modes: readonly Mode[]; mode: Mode }) {
  if (modes.length < 2) return null;
  return (
    <nav aria-label="Ways into this lesson" className="mt-4 flex gap-1 overflow-x-auto border-line border-b">
      {modes.map((each) => (
        <SiteLink
          key={each}
          href={each === "learn" ? `/lessons/${slug}` : `/lessons/${slug}/${each}`}
          aria-current={each === mode ? "page" : undefined}
          className={classNames(
            "-mb-px border-b-2 px-3 py-1.5 font-semibold text-sm pointer-coarse:py-2.5",
            each === mode ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
          )}
        >
          {WORDS[each]}
        </SiteLink>
      ))}
    </nav>
  );
}
