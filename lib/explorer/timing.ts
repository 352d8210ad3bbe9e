/** Nominal: the clock moves only while nobody may go on. Adversarial: it may jump before each step (clock.ts). */
export type Timing = "nominal" | "adversarial";
