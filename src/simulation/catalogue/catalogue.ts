import { allAtOnce, type Outcome, refusal, type Steps, success } from '@/base/outcome';
import { removeMobilityUsers, saveMobilityUser } from '../appliances/mobility-router/mobility-users';
import { provisionClients } from '../appliances/mobility-router/provision-clients';
import { saveApplianceSettings } from '../appliances/service-appliance/appliance-settings';
import { deleteConference } from '../appliances/service-appliance/conferences';
import { restartWebServer, setHttps } from '../appliances/service-appliance/web-server';
import { advanceClock, settle } from '../clock/time';
import { connectionEvents } from '../connections/connection-events';
import { signIn, signOut } from '../connections/sign-in';
import { openLabFile, redo, restoreCheckpoint, undo } from '../history/history';
import { deployRoot, importCertificates, removeCertificate } from '../pc/certificate-stores';
import { addFiles, deleteFile, exportCertificate, renameFile, saveCertificates } from '../pc/files';
import { changePcSettings } from '../pc/pc-settings';
import { exportPracticeItems } from '../practice-ca/export-items';
import { importPracticeItems } from '../practice-ca/import-items';
import { issuePracticeCertificate } from '../practice-ca/issue-certificate';
import { issuePracticeList } from '../practice-ca/issue-list';
import { deletePracticeItems, renamePracticeItem } from '../practice-ca/items';
import { makePracticeKey } from '../practice-ca/key';
import { makePracticeRequest } from '../practice-ca/make-request';
import { renewPracticeCertificate } from '../practice-ca/renew-certificate';
import {
  reinstatePracticeCertificates,
  revokePracticeCertificates,
} from '../practice-ca/revoke-certificates';
import { savePracticeTemplate } from '../practice-ca/templates';
import { dissolveCluster, saveCluster, takeOver } from '../site/change-cluster';
import {
  addEquipment,
  removeEquipment,
  removeSeveralEquipment,
  restartAppliance,
  updateEquipment,
} from '../site/equipment';
import { beginRun } from '../runs/begin-run';
import type { Given } from '../world/run';
import { injectFault } from '../runs/inject-fault';
import { problemOfLock } from '../runs/locks';
import { endRun, giveAnswer, noteRefusal, pressCheck, takeHint } from '../runs/run-steps';
import { installSite } from '../site/install-site';
import { renameSite, renameSiteInSteps } from '../site/rename-site';
import { createApplianceRequest, generateRequest, saveRequest, saveRequestKey } from '../slots/request';
import {
  discardPending,
  installCertificate,
  restoreDefaultCertificate,
  restorePreviousCertificate,
} from '../slots/install-certificate';
import { generateCertificate } from '../slots/generate-certificate';
import { importAuthority } from '../slots/import-authority';
import { importPasted } from '../slots/import-pasted';
import { savePublishedFile } from '../vendor/published-files';
import { orderCertificate } from '../vendor/vendor';
import { saveDelivery, saveOrderPfx } from '../vendor/vendor-delivery';
import { checkDomainProof, publishDomainProof, startDomainProof } from '../vendor/vendor-domains';
import { reissueCertificate } from '../vendor/vendor-reissue';
import { revokeCertificate, saveRevocationList } from '../vendor/vendor-revocation';
import type { Decided, Decision, LabEvent } from '../world/decision';
import type { Problem } from '../world/problem';
import { emptyWorld, type World } from '../world/world';

/** Every action there is, by its type, with the decision that answers it. */
const decisions = {
  'install-site': installSite,
  'sign-in': signIn,
  'sign-out': signOut,
  'update-equipment': updateEquipment,
  'add-equipment': addEquipment,
  'remove-equipment': removeEquipment,
  'remove-several-equipment': removeSeveralEquipment,
  'set-https': setHttps,
  'create-appliance-request': createApplianceRequest,
  'restart-web-server': restartWebServer,
  'save-appliance-settings': saveApplianceSettings,
  'delete-conference': deleteConference,
  'generate-request': generateRequest,
  'install-certificate': installCertificate,
  'restore-default-certificate': restoreDefaultCertificate,
  'restore-previous-certificate': restorePreviousCertificate,
  'generate-certificate': generateCertificate,
  'import-pasted': importPasted,
  'restart-appliance': restartAppliance,
  'discard-pending': discardPending,
  'save-request': saveRequest,
  'save-request-key': saveRequestKey,
  'add-files': addFiles,
  'save-certificates': saveCertificates,
  'rename-file': renameFile,
  'delete-file': deleteFile,
  'import-certificates': importCertificates,
  'remove-certificate': removeCertificate,
  'deploy-root': deployRoot,
  'export-certificate': exportCertificate,
  'change-pc-settings': changePcSettings,
  'order-certificate': orderCertificate,
  'reissue-certificate': reissueCertificate,
  'revoke-certificate': revokeCertificate,
  'start-domain-proof': startDomainProof,
  'publish-domain-proof': publishDomainProof,
  'check-domain-proof': checkDomainProof,
  'save-delivery': saveDelivery,
  'save-revocation-list': saveRevocationList,
  'save-published-file': savePublishedFile,
  'save-order-pfx': saveOrderPfx,
  'advance-clock': advanceClock,
  undo,
  redo,
  'restore-checkpoint': restoreCheckpoint,
  'open-lab-file': openLabFile,
  'rename-site': renameSite,
  'make-practice-key': makePracticeKey,
  'make-practice-request': makePracticeRequest,
  'issue-practice-certificate': issuePracticeCertificate,
  'renew-practice-certificate': renewPracticeCertificate,
  'revoke-practice-certificates': revokePracticeCertificates,
  'reinstate-practice-certificates': reinstatePracticeCertificates,
  'issue-practice-list': issuePracticeList,
  'save-practice-template': savePracticeTemplate,
  'import-practice-items': importPracticeItems,
  'export-practice-items': exportPracticeItems,
  'rename-practice-item': renamePracticeItem,
  'delete-practice-items': deletePracticeItems,
  'import-authority': importAuthority,
  'provision-clients': provisionClients,
  'save-mobility-user': saveMobilityUser,
  'remove-mobility-users': removeMobilityUsers,
  'save-cluster': saveCluster,
  'take-over': takeOver,
  'dissolve-cluster': dissolveCluster,
  'begin-run': beginRun,
  'inject-fault': injectFault,
  'take-hint': takeHint,
  'press-check': pressCheck,
  'give-answer': giveAnswer,
  'note-refusal': noteRefusal,
  'end-run': endRun,
};

type Decisions = typeof decisions;

/** The type of an action. */
export type ActionType = keyof Decisions;

/** The action of a type: plain, small and serialisable, without bytes or secrets. */
export type ActionOf<Type extends ActionType> = Parameters<Decisions[Type]>[1];

/** The facts that an action of a type needs before it can be decided. */
export type FactsOf<Type extends ActionType> = Parameters<Decisions[Type]>[2];

/** Any action. */
export type Action = { [Type in ActionType]: ActionOf<Type> }[ActionType];

/** Any action's facts. */
export type Facts = FactsOf<ActionType>;

/** Decides an action over facts at a lab time in milliseconds. Pure: the same input gives the same world. */
export function decide(world: World, action: Action, facts: Facts, at: number): Outcome<Decided, Problem> {
  const settled = settle(world, at);
  const outcome = decideAlone(settled, action, facts, at);
  return outcome.ok && !silentAboutConnections.includes(action.type)
    ? success(withConnectionEvents(settled, outcome.value, at))
    : outcome;
}

/** Decides as `decide` does, on a world that is settled at the lab time, and leaves out what becomes of connections. */
export function decideAlone(
  settled: World,
  action: Action,
  facts: Facts,
  at: number,
): Outcome<Decided, Problem> {
  return allAtOnce(decideAloneInSteps(settled, action, facts, at));
}

/** The same in steps that are short whatever the size of the site. */
export function* decideAloneInSteps(
  settled: World,
  action: Action,
  facts: Facts,
  at: number,
): Steps<Outcome<Decided, Problem>> {
  const locked = problemOfLock(settled, action);
  if (locked !== undefined) return refusal(locked);
  if (action.type === 'rename-site') return yield* renameSiteInSteps(settled, action);
  // The table pairs each action with its own facts; TypeScript cannot follow that through the union.
  const decision = decisions[action.type] as Decision<Action, Facts>;
  return decision(settled, action, facts, at);
}

/** What puts one whole lab in the place of another, so that every connection is a new one; and who signed in is no cause. */
const silentAboutConnections: readonly ActionType[] = [
  'install-site',
  'restore-checkpoint',
  'open-lab-file',
  'begin-run',
  'sign-in',
  'sign-out',
];

/** Each connection that changes is an event of the step, and so in the journal. */
function withConnectionEvents(before: World, { world, events, ...rest }: Decided, at: number): Decided {
  return { ...rest, world, events: [...events, ...changesOrDoubt(before, world, at)] };
}

/** A connection that cannot be judged does not stop an action: it can still be done and undone. */
function changesOrDoubt(before: World, after: World, at: number): readonly LabEvent[] {
  try {
    return connectionEvents(before, after, at);
  } catch {
    return [{ name: 'connections-not-judged', values: {} }];
  }
}

/** One committed action: what was intended, what was found out, when, and what came of it. */
export interface JournalEntry {
  /** The revision of the world that it led to; the first entry's is 1. */
  readonly revision: number;
  /** Milliseconds since 1970 in lab time. */
  readonly at: number;
  /** Lab time after it: `at`, unless a move of the clock was taken back or made again. */
  readonly lastAt: number;
  readonly action: Action;
  readonly facts: Facts;
  readonly events: readonly LabEvent[];
  /** What was handed over, while a run is on: with it the action can be performed again. */
  readonly given?: Given;
}

/**
 * Decides all entries again over their stored facts, without keys, files or waiting, and returns the world after
 * the last. Throws when an entry is refused now: then the journal does not belong to this world or a rule changed.
 */
export function replay(journal: readonly JournalEntry[], start: World = emptyWorld): World {
  return journal.reduce((world, { action, facts, at }) => {
    const outcome = decide(world, action, facts, at);
    if (!outcome.ok) throw new Error(`replay of ${action.type} was refused: ${outcome.problem.name}`);
    return outcome.value.world;
  }, start);
}
