/** Keeps a study's room while its code is on the way: in the text of a narrow screen, what follows it would jump up and down again. */
export function StudyRoom() {
  return <div className="max-lg:min-h-[80dvh]" />;
}
