import type { ScoredGoal } from '../score/score';

interface GoalListProps {
  readonly goals: readonly ScoredGoal[];
  readonly hasPoints: boolean;
  readonly isOpen: boolean;
}

/** What is to be reached, with what each goal brings; nothing of how far it is. */
export function GoalList({ goals, hasPoints, isOpen }: GoalListProps) {
  return (
    <details open={isOpen}>
      <summary data-name="coach-goals">Goals</summary>
      <ul className="list-disc pl-18" aria-label="Goals">
        {goals.map(({ check, worth, points }) => (
          <li key={check.id}>
            {check.goal}
            {hasPoints && ` (${worthWords(worth, points)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `20 points`, or `10 of 20 points` after hints and presses of *Check*. */
export function worthWords(worth: number, points: number): string {
  const all = `${String(points)} points`;
  return worth === points ? all : `${String(Math.round(worth))} of ${all}`;
}
