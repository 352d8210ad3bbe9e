/** The mark: three requests that run for one key at once. Takes the text's colour; the key is in the accent. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" fill="none" className={className}>
      <g stroke="currentColor" strokeWidth={2.6} strokeLinecap="round">
        <path d="M3 6.5c10 0 8 9.5 16 9.5" />
        <path d="M3 16h16" />
        <path d="M3 25.5c10 0 8-9.5 16-9.5" />
      </g>
      <rect x="19" y="10.5" width="11" height="11" rx="3" fill="var(--color-accent)" />
    </svg>
  );
}
