import type { Certificate } from '@/pki/certificate';
import type { ValidationReport } from '@/pki/path/validation-report';
import { useWorld } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { usePc } from '@/views/shell/pc';
import { useLastingWindow } from '@/views/shell/use-lasting-window';
import { useWindows } from '../window/windows';
import { openExport } from '../export-wizard/open-export';
import { openImport } from '../import-wizard/open-import';
import { hasStatement, issuerStatement } from './policy-text';
import type { Placement } from '@/simulation/world/pc-records';
import type { GivenFile } from '@/actions/preparation/preparation';

/** What the certificate window shows. */
export interface CertificateDialogProps {
  readonly certificate: Certificate;
  /** What the server sent along, or what lies in the same file. */
  readonly companions?: readonly Certificate[];
  /** The PC whose stores judge; the trainee's when left out. */
  readonly pc?: string;
  /** The file that the certificate was opened from: it can be installed then. */
  readonly file?: GivenFile;
  /** The placement whose private key belongs to it. */
  readonly keyPlacement?: string | undefined;
  readonly onClose: () => void;
}

/** What the buttons of the certificate window do. */
interface DialogActions {
  readonly install: () => void;
  readonly copyToFile: () => void;
  /** Shows a certificate of the chain in a window of its own, by its index. */
  readonly view: (index: number) => void;
  /** Undefined where the authority makes no statement about its policies. */
  readonly showStatement: (() => void) | undefined;
}

type Shown = CertificateDialogProps & Required<Pick<CertificateDialogProps, 'companions' | 'pc'>>;

/** The acts on the certificate of a window. */
export function useDialogActions(
  { certificate, companions, pc, keyPlacement, file }: Shown,
  { chain }: ValidationReport,
): DialogActions {
  const { open } = useWindows();
  const { ask, showCertificate } = usePc();
  const { describeCertificate } = useLab();
  const isKeyExportable = useWorld(({ placements }) => isExportable(placements[keyPlacement ?? '']));
  const exported = { certificate, issuers: issuersIn(chain), keyPlacement, isKeyExportable };
  const showStatement = async () => {
    await ask({
      title: 'Disclaimer',
      text: issuerStatement(await describeCertificate(certificate.der)),
      kind: 'information',
      buttons: [{ id: 'close', label: 'Close' }],
      cancel: 'close',
    });
  };
  const windowOf = (what: string) => `${what} ${certificate.fingerprint}`;
  const install = useLastingWindow(windowOf('install'), async () => {
    if (file !== undefined) await openImport(open, { pc, file });
  });
  const copyToFile = useLastingWindow(windowOf('copy to file'), () => openExport(open, exported));
  const view = useLastingWindow(windowOf('view'), async (index) => {
    const issuer = chain[Number(index)]?.certificate;
    if (issuer !== undefined) await showCertificate(issuer, { companions, pc });
  });
  return {
    install: () => install(),
    copyToFile: () => copyToFile(),
    view: (index) => view(String(index)),
    showStatement: hasStatement(certificate.policyQualifiers) ? () => void showStatement() : undefined,
  };
}

function isExportable(placement: Placement | undefined): boolean {
  return placement?.isKeyExportable === true;
}

/** The issuers up to a root; none where the chain has no end. */
function issuersIn(chain: ValidationReport['chain']): readonly Certificate[] {
  const isComplete = chain.every(({ role }) => role !== 'missing-issuer');
  return isComplete ? chain.slice(1).map(({ certificate }) => certificate) : [];
}
