interface ChangeListProps {
  /** Undefined while the lab is being compared. */
  readonly lines: readonly string[] | undefined;
  readonly label: string;
  readonly nothing: string;
}

/** What lies between the lab and a checkpoint, a line a kind of thing. */
export function ChangeList({ lines, label, nothing }: ChangeListProps) {
  if (lines === undefined) return <p>Comparing…</p>;
  if (lines.length === 0) return <p>{nothing}</p>;
  return (
    <ul aria-label={label} className="wrap-anywhere">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
