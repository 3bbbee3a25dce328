import { displayNameOf } from '@/pki/distinguished-name';
import { storeLabels, type StoreName } from '@/simulation/certificate-stores';
import { useLab } from '@/views/lab';
import { usePc, type Pc } from '@/views/pc';
import { visibleText } from '@/views/visible-text';
import { openCertificate } from '../certificate-dialog/open-certificate';
import { useWindows } from '../window/windows';
import { ImportWindow } from './import-window';
import type { PlacedCertificate } from './placed-certificate';

/** What can be done in a store. */
export interface StoreActions {
  readonly import: () => void;
  readonly view: (row: PlacedCertificate) => void;
  readonly remove: (row: PlacedCertificate) => void;
}

/** The acts on a store; `go` shows another one, where an import has put something. */
export function useStoreActions(store: StoreName, go: (store: StoreName) => void): StoreActions {
  const { perform } = useLab();
  const { open } = useWindows();
  const pc = usePc();

  const importInto = async () => {
    const chosen = await open<StoreName | undefined>(
      (answer) => <ImportWindow store={store} onClose={answer} />,
      undefined,
    );
    if (chosen !== undefined && chosen !== store) go(chosen);
  };
  const view = ({ certificate }: PlacedCertificate) => openCertificate(open, { certificate });
  const remove = async (row: PlacedCertificate) => {
    if (await isRemovalConfirmed(pc, row, store))
      await perform({ type: 'remove-certificate', placement: row.id });
  };
  return {
    import: () => void importInto(),
    view: (row) => void view(row),
    remove: (row) => void remove(row),
  };
}

const consequences: Readonly<Partial<Record<StoreName, string>>> = {
  'trusted-root': ' Programs of this PC will no longer trust any certificate that leads to it.',
  intermediate: ' Programs of this PC can then complete a chain only with what the server sends.',
};

async function isRemovalConfirmed(
  pc: Pc,
  { certificate }: PlacedCertificate,
  store: StoreName,
): Promise<boolean> {
  const name = visibleText(displayNameOf(certificate.subject));
  const answer = await pc.ask({
    title: 'Remove certificate',
    text: `Remove “${name}” from ${storeLabels[store]}?${consequences[store] ?? ''}`,
    kind: 'warning',
    buttons: [
      { id: 'remove', label: 'Remove' },
      { id: 'cancel', label: 'Cancel' },
    ],
    cancel: 'cancel',
  });
  return answer === 'remove';
}
