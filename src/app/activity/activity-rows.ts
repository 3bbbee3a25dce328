import type { Action } from '@/simulation/catalogue';
import type { JournalEntry } from '@/simulation/journal';
import type { Step } from '@/state/storage';
import { eventWords } from '@/views/event-words';

/** What an entry of the journal is about. */
export type ActivityKind = 'site' | 'certificates' | 'files' | 'sign-in' | 'clock' | 'undo' | 'practice-ca';

/** What the list calls each kind. */
export const kindLabels: Readonly<Record<ActivityKind, string>> = {
  site: 'Site and equipment',
  certificates: 'Certificates',
  files: 'Files',
  'practice-ca': 'Practice CA',
  'sign-in': 'Sign-in',
  clock: 'Lab clock',
  undo: 'Undo and checkpoints',
};

const kinds: Readonly<Record<Action['type'], ActivityKind>> = {
  'install-site': 'site',
  'rename-site': 'site',
  'open-lab-file': 'site',
  'update-equipment': 'site',
  'add-equipment': 'site',
  'remove-equipment': 'site',
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
};

/** One line of the list. */
export interface ActivityRow {
  readonly revision: number;
  /** Lab time, milliseconds since 1970. */
  readonly at: number;
  readonly kind: ActivityKind;
  readonly sentence: string;
  /** Whether it can still be taken back, or made again. */
  readonly step: 'can-be-undone' | 'undone' | 'lasting';
}

/** The journal as lines, newest first, with what can be done about each. */
export function activityRows(
  journal: readonly JournalEntry[],
  steps: readonly Step[],
): readonly ActivityRow[] {
  const byRevision = new Map(steps.map((step) => [step.revision, step]));
  return journal
    .map(({ revision, at, action, events }) => ({
      revision,
      at,
      kind: kinds[action.type],
      sentence: events.map(eventWords).join(' '),
      step: stateOf(byRevision.get(revision)),
    }))
    .reverse();
}

function stateOf(step: Step | undefined): ActivityRow['step'] {
  if (step === undefined) return 'lasting';
  return step.isUndone ? 'undone' : 'can-be-undone';
}

/** How many steps have to be taken back until the one of a revision is; 0 when it is none that can be. */
export function stepsBackTo(steps: readonly Step[], revision: number): number {
  const done = steps.filter(({ isUndone }) => !isUndone);
  const index = done.findIndex((step) => step.revision === revision);
  return index < 0 ? 0 : done.length - index;
}
