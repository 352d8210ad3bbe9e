/** What is not seen where time passes only while nobody can go on. */
export interface ClockHint {
  /** A lock that ran out under the request that had taken it, and how long that was at work; null = none did. */
  outlived: { key: string; timeoutMs: number; workMs: number } | null;
}
