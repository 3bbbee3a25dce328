import type { Action } from '@/simulation/catalogue/catalogue';
import type { DoneEntry, Step } from '@/state/storage';
import { formatDate } from '@/ui/date-text';
import { eventWords } from '@/views/words/event-words';
import { isEffect, stepWords } from '../undo/steps';

/** What an entry of the journal is about. */
export type ActivityKind =
  | 'site'
  | 'certificates'
  | 'files'
  | 'sign-in'
  | 'clock'
  | 'undo'
  | 'practice-ca'
  | 'lesson';

/** What the list calls each kind. */
export const kindLabels: Readonly<Record<ActivityKind, string>> = {
  site: 'Site and equipment',
  certificates: 'Certificates',
  files: 'Files',
  'practice-ca': 'Practice CA',
  'sign-in': 'Sign-in',
  clock: 'Lab clock',
  undo: 'Undo and checkpoints',
  lesson: 'Lessons',
};

const kinds: Readonly<Record<Action['type'], ActivityKind>> = {
  'install-site': 'site',
  'rename-site': 'site',
  'open-lab-file': 'site',
  'update-equipment': 'site',
  'add-equipment': 'site',
  'remove-equipment': 'site',
  'remove-several-equipment': 'site',
  'save-mobility-user': 'site',
  'remove-mobility-users': 'site',
  'save-cluster': 'site',
  'take-over': 'site',
  'dissolve-cluster': 'site',
  'sign-in': 'sign-in',
  'sign-out': 'sign-in',
  'set-https': 'certificates',
  'create-appliance-request': 'certificates',
  'restart-web-server': 'certificates',
  'save-appliance-settings': 'site',
  'delete-conference': 'site',
  'generate-request': 'certificates',
  'install-certificate': 'certificates',
  'restore-default-certificate': 'certificates',
  'restore-previous-certificate': 'certificates',
  'generate-certificate': 'certificates',
  'import-pasted': 'certificates',
  'restart-appliance': 'site',
  'import-authority': 'certificates',
  'provision-clients': 'certificates',
  'order-certificate': 'certificates',
  'reissue-certificate': 'certificates',
  'revoke-certificate': 'certificates',
  'start-domain-proof': 'certificates',
  'publish-domain-proof': 'certificates',
  'check-domain-proof': 'certificates',
  'import-certificates': 'certificates',
  'remove-certificate': 'certificates',
  'deploy-root': 'certificates',
  'export-certificate': 'files',
  'change-pc-settings': 'site',
  'save-certificates': 'files',
  'save-delivery': 'files',
  'save-revocation-list': 'files',
  'save-published-file': 'files',
  'save-order-pfx': 'files',
  'discard-pending': 'certificates',
  'save-request': 'files',
  'save-request-key': 'files',
  'add-files': 'files',
  'rename-file': 'files',
  'delete-file': 'files',
  'make-practice-key': 'practice-ca',
  'make-practice-request': 'practice-ca',
  'issue-practice-certificate': 'practice-ca',
  'renew-practice-certificate': 'practice-ca',
  'revoke-practice-certificates': 'practice-ca',
  'reinstate-practice-certificates': 'practice-ca',
  'issue-practice-list': 'practice-ca',
  'save-practice-template': 'practice-ca',
  'import-practice-items': 'practice-ca',
  'export-practice-items': 'practice-ca',
  'rename-practice-item': 'practice-ca',
  'delete-practice-items': 'practice-ca',
  'advance-clock': 'clock',
  undo: 'undo',
  redo: 'undo',
  'restore-checkpoint': 'undo',
  'begin-run': 'lesson',
  'inject-fault': 'lesson',
  'take-hint': 'lesson',
  'press-check': 'lesson',
  'give-answer': 'lesson',
  'note-refusal': 'lesson',
  'end-run': 'lesson',
};

/** One entry of the list. */
export interface ActivityRow {
  readonly revision: number;
  /** Lab time, milliseconds since 1970. */
  readonly at: number;
  readonly kind: ActivityKind;
  /** What was done. */
  readonly sentence: string;
  /** What it did to connections. */
  readonly effects: readonly string[];
  /** Whether it can still be taken back, or made again. */
  readonly step: 'can-be-undone' | 'undone' | 'lasting';
}

/** The journal as entries, newest first, with what can be done about each; what a lesson merely notes is left out. */
export function activityRows(journal: readonly DoneEntry[], steps: readonly Step[]): readonly ActivityRow[] {
  const byRevision = new Map(steps.map((step) => [step.revision, step]));
  return journal
    .filter(({ action, events }) => kinds[action.type] !== 'lesson' || events.length > 0)
    .map(({ revision, at, action, events }) => ({
      revision,
      at,
      kind: kinds[action.type],
      sentence: stepWords({ events }),
      effects: events.filter(isEffect).map(eventWords),
      step: stateOf(byRevision.get(revision)),
    }))
    .reverse();
}

function stateOf(step: Step | undefined): ActivityRow['step'] {
  if (step === undefined) return 'lasting';
  return step.isUndone ? 'undone' : 'can-be-undone';
}

/** What the list is narrowed to. */
export interface ActivityFilter {
  /** A part of any of the words; case does not count. */
  readonly text: string;
  /** Empty for every kind. */
  readonly kind: ActivityKind | '';
  readonly onlyUndoable: boolean;
}

/** Nothing is left out. */
export const everything: ActivityFilter = { text: '', kind: '', onlyUndoable: false };

/** The entries that a filter leaves. */
export function filteredRows(
  rows: readonly ActivityRow[],
  { text, kind, onlyUndoable }: ActivityFilter,
): readonly ActivityRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (!onlyUndoable || row.step === 'can-be-undone') &&
      [row.sentence, ...row.effects].some((words) => words.toLowerCase().includes(wanted)),
  );
}

/** The entries of one day of lab time. */
export interface ActivityDay {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly ActivityRow[];
}

/**
 * Entries by the day on which they were made; `today` is a formatted date. The clock can be put back: the same day may then
 * come twice.
 */
export function activityDays(rows: readonly ActivityRow[], today: string): readonly ActivityDay[] {
  const days: { id: string; label: string; rows: ActivityRow[] }[] = [];
  for (const row of rows) {
    const date = formatDate(row.at, 'date');
    const label = date === today ? `Today, ${date}` : date;
    const last = days.at(-1);
    if (last?.label === label) last.rows.push(row);
    else days.push({ id: `day-${String(row.revision)}`, label, rows: [row] });
  }
  return days;
}

/** The steps that have to be taken back until the one of a revision is, the latest first; none where it cannot be. */
export function stepsBackTo(steps: readonly Step[], revision: number): readonly Step[] {
  const done = steps.filter(({ isUndone }) => !isUndone);
  const index = done.findIndex((step) => step.revision === revision);
  return index < 0 ? [] : done.slice(index).reverse();
}

/** The steps that have to be made again until the one of a revision is, the earliest first; none where it cannot be. */
export function stepsForwardTo(steps: readonly Step[], revision: number): readonly Step[] {
  const undone = steps.filter(({ isUndone }) => isUndone);
  return undone.slice(0, undone.findIndex((step) => step.revision === revision) + 1);
}
