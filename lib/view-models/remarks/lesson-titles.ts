/** The lessons that explain a remark, by their addresses. Held to the course's own list by a test. */
export const LESSON_TITLES: Record<string, string> = {
  "basic-operations": "Basic operations",
  "add-and-get-or-set": "add and get_or_set",
  "keys-and-expiry": "Keys and expiry",
  "bulk-and-counters": "Bulk operations and counters",
  invalidation: "Invalidation",
  stampedes: "Stampedes",
  "races-and-atomicity": "Races and atomicity",
  "under-the-hood": "Under the hood",
  "in-production": "In production",
};
