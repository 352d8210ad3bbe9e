"use client";
/**
 * What is left when even the layout has failed: says so and offers to try again. Without tokens or fonts of ours, since
 * they may be what is missing; the browser's own colours follow the system's theme.
 */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en" style={{ colorScheme: "light dark" }}>
      <body
        style={{ font: "1.1rem/1.6 system-ui, sans-serif", maxWidth: "36rem", margin: "15vh auto", padding: "0 1rem" }}
      >
        <title>Something broke · Stampede</title>
        <h1>Something broke</h1>
        <p>An error of ours stopped this page. Your code and your progress are still saved in this browser.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
