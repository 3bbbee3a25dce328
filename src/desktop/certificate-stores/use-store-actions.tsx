import type { GivenFile } from '@/actions/preparation/preparation';
import { certificateOnPc } from '@/simulation/connections/pc-trust';
import { displayNameOf } from '@/pki/distinguished-name';
import { storeLabels } from '@/simulation/pc/certificate-stores';
import { recordOf } from '@/simulation/world/world';
import { usePresent } from '@/state/use-world';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { usePc, type Question } from '@/views/shell/pc';
import { problemWords } from '@/views/words/problem-words';
import type { TakenFiles } from '@/views/files/file-drop/take-files';
import { useToldAction } from '@/views/shell/tell';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { visibleText } from '@/views/words/value-words';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { openExport } from '../export-wizard/open-export';
import { openImport } from '../import-wizard/open-import';
import { useWindows } from '../window/windows';
import { placedCertificates, type PlacedCertificate } from './placed-certificate';
import type { StoreName } from '@/simulation/world/pc-records';

/** What can be done in a store. */
export interface StoreActions {
  readonly import: () => void;
  /** The same for a file that was dropped; says why where it cannot be read. */
  readonly importDropped: (taken: TakenFiles) => void;
  readonly export: (row: PlacedCertificate) => void;
  readonly view: (row: PlacedCertificate) => void;
  readonly remove: (row: PlacedCertificate) => void;
  /** Hands a root to every PC of the site. */
  readonly deploy: (row: PlacedCertificate) => void;
}

/** The acts on a store of a PC. */
export function useStoreActions(pc: string, store: StoreName): StoreActions {
  const { open } = useWindows();
  const { ask } = usePc();
  const { world, now } = usePresent();
  const remove = useRemoval(store);
  const deploy = useDeployment();
  // After a reload it may have been removed: in another tab, or by what was taken back.
  const exportPlaced = async (id: string) => {
    const row = placedCertificates(world(), pc, store).find((each) => each.id === id);
    if (row === undefined) return;
    const { certificate, hasKey } = row;
    const { chain } = certificateOnPc(world(), pc, { certificate, companions: [] }, now());
    const isComplete = chain.every(({ role }) => role !== 'missing-issuer');
    await openExport(open, {
      certificate,
      issuers: isComplete ? chain.slice(1).map((link) => link.certificate) : [],
      keyPlacement: hasKey ? id : undefined,
      isKeyExportable: recordOf(world(), 'placements', id).isKeyExportable === true,
    });
  };
  // A dropped file is not kept: the wizard comes back and asks for it.
  const importInto = useLastingWindow('import', (into, file?: GivenFile) =>
    openImport(open, { pc, store: into as StoreName, ...(file === undefined ? {} : { file }) }),
  );
  const viewPlaced = async (id: string) => {
    const row = placedCertificates(world(), pc, store).find((each) => each.id === id);
    if (row === undefined) return;
    const { certificate, hasKey } = row;
    await openCertificate(open, { certificate, pc, keyPlacement: hasKey ? id : undefined });
  };
  const exportLasting = useLastingWindow('export', exportPlaced);
  const viewLasting = useLastingWindow('certificate', viewPlaced);
  return {
    import: () => importInto(store),
    importDropped: ({ files: [file], refusals: [refusal] }) => {
      if (file !== undefined) importInto(store, file);
      else if (refusal !== undefined) void ask(refusedDrop(refusal));
    },
    export: ({ id }) => exportLasting(id),
    view: ({ id }) => viewLasting(id),
    remove,
    deploy,
  };
}

const consequences: Readonly<Partial<Record<StoreName, string>>> = {
  'trusted-root': 'Programs of this PC will no longer trust any certificate that leads to it.',
  intermediate: 'Programs of this PC can then complete a chain only with what the server sends.',
  untrusted: 'Programs of this PC may then trust it again.',
};

function useRemoval(store: StoreName): (row: PlacedCertificate) => void {
  const perform = useToldAction();
  const { ask } = usePc();
  const remove = async (row: PlacedCertificate) => {
    if ((await ask(removalQuestion(row, store))) === 'remove')
      await perform({ type: 'remove-certificate', placement: row.id });
  };
  return (row) => void remove(row);
}

function removalQuestion(
  { id, certificate, hasKey, location }: PlacedCertificate,
  store: StoreName,
): Question {
  const name = visibleText(displayNameOf(certificate.subject));
  return {
    title: 'Remove certificate',
    text: (
      <div className="grid gap-8">
        <p>{`Remove “${name}” from ${storeLabels[store]}? ${consequences[store] ?? ''}`}</p>
        {location === 'local-machine' && (
          <p>It is in the store of the machine: all users of this PC lose it.</p>
        )}
        {hasKey && <p>Its private key is removed with it.</p>}
        <Forecast heading="After Remove" action={{ type: 'remove-certificate', placement: id }} />
      </div>
    ),
    kind: 'warning',
    buttons: [
      { id: 'remove', label: 'Remove' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}

function useDeployment(): (row: PlacedCertificate) => void {
  const { perform } = useLab();
  const { ask } = usePc();
  const deploy = async ({ certificate }: PlacedCertificate) => {
    if ((await ask(deployQuestion(certificate))) !== 'deploy') return;
    const outcome = await perform({ type: 'deploy-root', certificate: certificate.fingerprint });
    const count = outcome.ok ? (outcome.value[0]?.values['count'] ?? '') : '';
    await ask({
      title: 'Deploy by Group Policy',
      kind: outcome.ok ? 'information' : 'error',
      text: outcome.ok
        ? `The root is now in the machine store of ${count} PCs that did not have it there.`
        : problemWords(outcome.problem),
      buttons: [{ id: 'ok', label: 'OK' }],
      cancel: 'ok',
    });
  };
  return (row) => void deploy(row);
}

function deployQuestion({ subject, fingerprint }: PlacedCertificate['certificate']): Question {
  return {
    title: 'Deploy by Group Policy',
    kind: 'question',
    text: (
      <>
        <p>
          Place “{visibleText(displayNameOf(subject))}” in the Trusted Root Certification Authorities of every
          PC of the domain? Each of them will then trust whatever leads to it.
        </p>
        <Forecast heading="After Deploy" action={{ type: 'deploy-root', certificate: fingerprint }} />
      </>
    ),
    buttons: [
      { id: 'deploy', label: 'Deploy' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  };
}

function refusedDrop(text: string): Question {
  return {
    title: 'Import',
    kind: 'error',
    text,
    buttons: [{ id: 'ok', label: 'OK' }],
    cancel: 'ok',
  };
}
