/** Stands where a part of the page will be once its code has been fetched. */
export const Loading = () => <p className="px-4 py-6 text-ink-faint text-sm">Loading …</p>;
