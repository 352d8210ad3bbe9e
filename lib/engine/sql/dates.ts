/** Parts of dates and moments in ISO text. The days are counted as in "days_from_civil" of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms". */

/** Sunday is 0. */
export const weekDay = (text: string): number => (((dayNumber(text) + 4) % 7) + 7) % 7;

/** A date or moment, cut to the beginning of its year, quarter, month, week (Monday), day, hour, minute or second. */
export function truncated(text: string, kind: string): string {
  const [year, month] = [text.slice(0, 4), text.slice(5, 7)];
  const midnight = text.length > 10 ? "T00:00:00+00:00" : "";
  switch (kind) {
    case "year":
      return `${year}-01-01${midnight}`;
    case "quarter":
      return `${year}-${two(Math.floor((Number(month) - 1) / 3) * 3 + 1)}-01${midnight}`;
    case "month":
      return `${year}-${month}-01${midnight}`;
    case "week":
      return dateOf(dayNumber(text) - ((weekDay(text) + 6) % 7)) + midnight;
    case "day":
      return text.slice(0, 10) + midnight;
    case "hour":
      return `${text.slice(0, 13)}:00:00+00:00`;
    case "minute":
      return `${text.slice(0, 16)}:00+00:00`;
    default:
      return `${text.slice(0, 19)}+00:00`;
  }
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Days since 1970-01-01. */
function dayNumber(text: string): number {
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  // The year begins in March, so that the leap day is its last.
  const year = Number(text.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
