/** Over a result that isn't of the program, the settings and the calls as they are now. */
export function OldMark({ shown }: { shown: boolean }) {
  return (
    <p
      role="status"
      className="border-expired border-l-4 bg-expired-soft/60 px-3 py-1.5 font-semibold text-expired text-sm empty:hidden"
    >
      {shown ? "From before your last change: run it again for a result of what is there now." : ""}
    </p>
  );
}
