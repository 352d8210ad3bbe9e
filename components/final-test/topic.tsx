/** What the final test's score is told by: a lesson, by its address and its title. */
export interface Topic {
  slug: string;
  title: string;
}
