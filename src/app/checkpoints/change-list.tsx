import { problemWords } from '@/views/words/problem-words';
import type { Compared } from './use-changes';

interface ChangeListProps {
  readonly compared: Compared;
  readonly label: string;
  readonly nothing: string;
}

/** What lies between the lab and a checkpoint, a line a kind of thing; or why that cannot be said. */
export function ChangeList({ compared: { lines, problem }, label, nothing }: ChangeListProps) {
  if (problem !== undefined) return <p role="alert">{problemWords(problem)}</p>;
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
