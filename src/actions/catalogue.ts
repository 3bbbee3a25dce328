import type { ActionOf, ActionType, FactsOf } from '@/simulation/catalogue/catalogue';
import { prepareCertificateFile, prepareFiles } from './pc/files';
import { prepareCheckpoint, prepareRedo, prepareUndo } from './history/history';
import { prepareExport, prepareImport } from './pc/certificate-stores';
import {
  prepareApplianceRequest,
  prepareRequest,
  prepareRequestFile,
  prepareRequestKey,
} from './slots/request';
import { prepareGeneration } from './slots/generate-certificate';
import { prepareImportedAuthority, preparePasted } from './slots/import';
import { prepareInstallation } from './slots/install-certificate';
import { prepareSite } from './site/install-site';
import { prepareLabFile } from './history/lab-file/open-lab-file';
import { prepareDomainProof, prepareOrder, prepareReissue } from './vendor/order-certificate';
import { type Preparation, whenNeeded, withoutPreparation } from './preparation/preparation';
import { prepareHttps, prepareRestart } from './appliances/web-server';
import { prepareClients } from './appliances/provision-clients';
import { prepareRevocation } from './vendor/revoke-certificate';
import { prepareOrderPfx, preparePublishedFile, prepareRevocationListFile } from './vendor/save-files';
import { prepareApplianceRestart } from './site/phones';
import { prepareFault, prepareRun } from './runs/begin-run';
import { prepareSignIn } from './sign-in';

/** The preparation of every action; what `once` answers is known to its own file alone. */
export const preparations: {
  // oxlint-disable-next-line typescript/no-explicit-any -- each preparation hands `once` only to itself
  readonly [Type in ActionType]: Preparation<ActionOf<Type>, FactsOf<Type>, any>;
} = {
  'install-site': prepareSite,
  'sign-in': prepareSignIn,
  'sign-out': withoutPreparation,
  'update-equipment': withoutPreparation,
  'add-equipment': withoutPreparation,
  'remove-equipment': withoutPreparation,
  'remove-several-equipment': withoutPreparation,
  'set-https': prepareHttps,
  'create-appliance-request': prepareApplianceRequest,
  'restart-web-server': prepareRestart,
  'save-appliance-settings': withoutPreparation,
  'delete-conference': withoutPreparation,
  'generate-request': prepareRequest,
  'install-certificate': prepareInstallation,
  'restore-default-certificate': withoutPreparation,
  'restore-previous-certificate': withoutPreparation,
  'generate-certificate': prepareGeneration,
  'import-pasted': preparePasted,
  'restart-appliance': prepareApplianceRestart,
  'discard-pending': withoutPreparation,
  'save-request': prepareRequestFile,
  'save-request-key': prepareRequestKey,
  'add-files': prepareFiles,
  'save-certificates': prepareCertificateFile,
  'rename-file': withoutPreparation,
  'delete-file': withoutPreparation,
  'import-certificates': prepareImport,
  'remove-certificate': withoutPreparation,
  'deploy-root': withoutPreparation,
  'export-certificate': prepareExport,
  'change-pc-settings': withoutPreparation,
  'order-certificate': prepareOrder,
  'reissue-certificate': prepareReissue,
  'revoke-certificate': prepareRevocation,
  'start-domain-proof': prepareDomainProof,
  'publish-domain-proof': withoutPreparation,
  'check-domain-proof': withoutPreparation,
  'save-delivery': whenNeeded(async () => (await import('./vendor/save-delivery')).prepareDelivery),
  'save-revocation-list': prepareRevocationListFile,
  'save-published-file': preparePublishedFile,
  'save-order-pfx': prepareOrderPfx,
  'advance-clock': withoutPreparation,
  'restore-checkpoint': prepareCheckpoint,
  'open-lab-file': prepareLabFile,
  'rename-site': withoutPreparation,
  'make-practice-key': whenNeeded(
    async () => (await import('./practice-ca/keys-and-requests')).preparePracticeKey,
  ),
  'make-practice-request': whenNeeded(
    async () => (await import('./practice-ca/keys-and-requests')).preparePracticeRequest,
  ),
  'issue-practice-certificate': whenNeeded(
    async () => (await import('./practice-ca/issue')).preparePracticeCertificate,
  ),
  'renew-practice-certificate': whenNeeded(
    async () => (await import('./practice-ca/issue')).preparePracticeRenewal,
  ),
  'revoke-practice-certificates': withoutPreparation,
  'reinstate-practice-certificates': withoutPreparation,
  'issue-practice-list': whenNeeded(async () => (await import('./practice-ca/issue')).preparePracticeList),
  'save-practice-template': withoutPreparation,
  'import-practice-items': whenNeeded(
    async () => (await import('./practice-ca/import-items')).preparePracticeImport,
  ),
  'export-practice-items': whenNeeded(
    async () => (await import('./practice-ca/export-items')).preparePracticeExport,
  ),
  'rename-practice-item': withoutPreparation,
  'delete-practice-items': withoutPreparation,
  'import-authority': prepareImportedAuthority,
  'provision-clients': prepareClients,
  'save-mobility-user': withoutPreparation,
  'remove-mobility-users': withoutPreparation,
  'save-cluster': withoutPreparation,
  'take-over': withoutPreparation,
  'dissolve-cluster': withoutPreparation,
  'begin-run': prepareRun,
  'inject-fault': prepareFault,
  'take-hint': withoutPreparation,
  'press-check': withoutPreparation,
  'give-answer': withoutPreparation,
  'note-refusal': withoutPreparation,
  'end-run': withoutPreparation,
  undo: prepareUndo,
  redo: prepareRedo,
};
