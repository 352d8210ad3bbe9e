/**
 * Whether a probe can tell the options of a question apart: each says something else, and something that the probe can find.
 * What the texts of a program may be (`line 1`, `key stats`) is not known here; of the other probes the form is.
 */

const NUMBER = /^\d[\d,]*(\.\d+)?$/;
const SHARE = /^\d+(\.\d+)?%$/;

/** What a probe finds, by how it begins; the first that fits counts. */
const FORMS: readonly { probe: RegExp; finds: RegExp; named: string }[] = [
  { probe: /^holds /, finds: /^(yes|no)$/, named: "yes or no" },
  { probe: /^(share |([ab] )?hit ratio$)/, finds: SHARE, named: "a percentage" },
  { probe: /^ttl /, finds: /^(\d[\d,]*(\.\d+)?|absent|for ever)$/, named: "seconds, absent or for ever" },
  {
    probe:
      /^([ab] )?(seconds|entries|count|requests|recomputations|hits|misses|database (reads|writes)|queries at once|latency|errors|stale hits|oldest hit|locks|returned|interleavings|outcomes$|violations|switches)/,
    finds: NUMBER,
    named: "a number",
  },
];

/** What is wrong with the options, or null. */
export function indistinct(probe: string, says: readonly string[]): string | null {
  const twice = says.find((said, i) => says.indexOf(said) !== i);
  if (twice !== undefined) return `the probe cannot tell two options apart: both say ${JSON.stringify(twice)}`;
  const form = FORMS.find((known) => known.probe.test(probe));
  const never = form && says.find((said) => !form.finds.test(said));
  return never === undefined ? null : `an option says ${JSON.stringify(never)}; "${probe}" finds ${form?.named}`;
}
