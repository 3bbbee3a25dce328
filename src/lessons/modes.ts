import type { Lock, Mode } from '@/simulation/world/run';

/** What a mode is: who acts, what the coach shows, and what counts. */
export interface ModeRules {
  readonly label: string;
  readonly actor: 'hand' | 'learner';
  readonly coach: 'gestures' | 'steps' | 'goals' | 'brief' | 'symptom';
  /** When checks are told: after every commit, when *Check* is pressed, or when the work is handed in. */
  readonly checks: 'live' | 'on-check' | 'on-hand-in';
  readonly hints: 'none' | 'free' | 'cost';
  readonly score: 'none' | 'shown' | 'counts';
  readonly locks: readonly Lock[];
}

const exercise: readonly Lock[] = ['undo', 'checkpoints', 'lab-files', 'start-over', 'own-site'];

const open = { actor: 'learner', locks: [] } as const;

/** One row a mode; coach, score and locks read it. */
export const modes: Readonly<Record<Mode, ModeRules>> = {
  watch: {
    ...open,
    label: 'Watch',
    actor: 'hand',
    coach: 'gestures',
    checks: 'live',
    hints: 'none',
    score: 'none',
  },
  try: { ...open, label: 'Try', coach: 'steps', checks: 'live', hints: 'free', score: 'none' },
  practise: { ...open, label: 'Practise', coach: 'goals', checks: 'on-check', hints: 'cost', score: 'shown' },
  test: {
    label: 'Test',
    actor: 'learner',
    coach: 'brief',
    checks: 'on-hand-in',
    hints: 'cost',
    score: 'counts',
    locks: exercise,
  },
  fix: {
    label: 'Fix',
    actor: 'learner',
    coach: 'symptom',
    checks: 'on-check',
    hints: 'cost',
    score: 'counts',
    locks: exercise,
  },
  free: { ...open, label: 'Free', coach: 'goals', checks: 'on-check', hints: 'none', score: 'none' },
};
