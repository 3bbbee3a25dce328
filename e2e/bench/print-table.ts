/** One line of a table: what, measured, target. */
export type Line = readonly [what: string, measured: string, target: string];

/** Prints what was measured beside what is wanted. */
export function printTable(title: string, lines: readonly Line[]): void {
  const width = Math.max(...lines.map(([what]) => what.length));
  const rows = lines.map(
    ([what, measured, target]) => `  ${what.padEnd(width)}  ${measured.padStart(22)}  ${target}`,
  );
  console.log(`\n${title}\n${rows.join('\n')}\n`);
}
