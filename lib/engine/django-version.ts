/**
 * The Djangos that a program can run on: the long-term release and the current one. They differ in a few places only
 * (tests/oracle records programs on both), so one Python package serves both and asks `stampede.edition` where they part.
 */
export const DJANGO_VERSIONS = ["5.2", "6.1"] as const;

export type DjangoVersion = (typeof DJANGO_VERSIONS)[number];

export const DJANGO_NAMES: Record<DjangoVersion, string> = { "5.2": "5.2 LTS", "6.1": "6.1" };

/** What runs where nobody has chosen. */
export const DEFAULT_DJANGO: DjangoVersion = "5.2";

export const isDjangoVersion = (value: unknown): value is DjangoVersion =>
  (DJANGO_VERSIONS as readonly unknown[]).includes(value);
