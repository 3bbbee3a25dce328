import { success, type Outcome } from '@/base/outcome';
import { connectionEvents } from '../connections/connection-events';
import type { Decided, Decision, LabEvent } from '../world/decision';
import type { Problem } from '../world/problem';
import { advanceClock } from '../clock/advance-clock';
import { restartAppliance } from '../site/restart-appliance';
import {
  addEquipment,
  removeEquipment,
  removeSeveralEquipment,
  updateEquipment,
} from '../site/change-equipment';
import { createApplianceRequest } from '../slots/create-appliance-request';
import { saveApplianceSettings } from '../appliances/service-appliance/appliance-settings';
import { restartWebServer } from '../appliances/service-appliance/restart-web-server';
import { setHttps } from '../appliances/service-appliance/set-https';
import { orderCertificate } from '../vendor/vendor';
import { savePublishedFile } from '../vendor/published-files';
import { saveRevocationList } from '../vendor/revocation-lists';
import { saveDelivery, saveOrderPfx } from '../vendor/vendor-delivery';
import { checkDomainProof, publishDomainProof, startDomainProof } from '../vendor/vendor-domains';
import { reissueCertificate } from '../vendor/vendor-reissue';
import { revokeCertificate } from '../vendor/vendor-revocation';
import { importCertificates, removeCertificate } from '../pc/certificate-stores';
import { restoreCheckpoint } from '../history/checkpoints';
import { deleteConference } from '../appliances/service-appliance/conference';
import { deployRoot } from '../pc/deploy-root';
import { exportCertificate } from '../pc/export-certificate';
import { dissolveCluster, saveCluster, takeOver } from '../site/change-cluster';
import { removeMobilityUsers, saveMobilityUser } from '../appliances/mobility-router/change-users';
import { importAuthority } from '../slots/import-authority';
import { provisionClients } from '../appliances/mobility-router/provision-clients';
import { openLabFile } from '../history/open-lab-file';
import { changePcSettings } from '../pc/pc-settings';
import { addFiles, deleteFile, renameFile, saveCertificates } from '../pc/files';
import { deletePracticeItems, renamePracticeItem } from '../practice-ca/change-items';
import { exportPracticeItems } from '../practice-ca/export-items';
import { importPracticeItems } from '../practice-ca/import-items';
import { issuePracticeCertificate } from '../practice-ca/issue-certificate';
import { issuePracticeList } from '../practice-ca/issue-list';
import { makePracticeKey } from '../practice-ca/make-key';
import { makePracticeRequest } from '../practice-ca/make-request';
import { renewPracticeCertificate } from '../practice-ca/renew-certificate';
import {
  reinstatePracticeCertificates,
  revokePracticeCertificates,
} from '../practice-ca/revoke-certificates';
import { savePracticeTemplate } from '../practice-ca/save-template';
import { signIn, signOut } from '../connections/sign-in';
import { installSite } from '../site/install-site';
import { renameSite } from '../site/rename-site';
import { generateCertificate } from '../slots/generate-certificate';
import { generateRequest } from '../slots/generate-request';
import { importPasted } from '../slots/import-pasted';
import {
  installCertificate,
  restoreDefaultCertificate,
  restorePreviousCertificate,
} from '../slots/install-certificate';
import { discardPending } from '../slots/discard-pending';
import { saveRequest, saveRequestKey } from '../slots/save-request';
import { settle } from '../clock/time';
import { redo, undo } from '../history/undo';
import type { World } from '../world/world';

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
};

type Decisions = typeof decisions;

/** The type of an action. */
export type ActionType = keyof Decisions;

/** The action of a type: plain, small and serialisable, without bytes or secrets. */
export type ActionOf<Type extends ActionType> = Parameters<Decisions[Type]>[1];

/** What has to be found out before an action of a type can be decided. */
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
  // The table pairs each action with its own facts; TypeScript cannot follow that through the union.
  const decision = decisions[action.type] as Decision<Action, Facts>;
  return decision(settled, action, facts, at);
}

/** What puts one whole lab in the place of another, so that every connection is a new one; and who signed in is no cause. */
const silentAboutConnections: readonly ActionType[] = [
  'install-site',
  'restore-checkpoint',
  'open-lab-file',
  'sign-in',
  'sign-out',
];

/** Each connection that changes is an event of the step, and so in the journal. */
function withConnectionEvents(before: World, { world, events, ...rest }: Decided, at: number): Decided {
  return { ...rest, world, events: [...events, ...changesOrDoubt(before, world, at)] };
}

/** In a lab that holds something that cannot be judged, everything can still be done, above all taken back. */
function changesOrDoubt(before: World, after: World, at: number): readonly LabEvent[] {
  try {
    return connectionEvents(before, after, at);
  } catch {
    return [{ name: 'connections-not-judged', values: {} }];
  }
}
