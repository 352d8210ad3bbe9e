/** Numbers as prose shows them: 12,870; 33.3%; at most three decimals. */
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });
const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

export const inFigures = (value: number | bigint): string => whole.format(value);

/** 0 to 1; a share that is there is never shown as nothing, nor one that is not all as all. */
export function inPercent(share: number): string {
  const text = tenths.format(share * 100);
  if (text === "0" && share > 0) return "<0.1%";
  if (text === "100" && share < 1) return ">99.9%";
  return `${text}%`;
}
