import { LazyPart } from '../window/lazy-part';
import type { Windows } from '../window/windows';
import type { CertificateDialogProps } from './certificate-dialog';

const load = () => import('./certificate-dialog');

/** Opens the certificate window above another one; its script is loaded when it is first needed. */
export function openCertificate(
  open: Windows['open'],
  shown: Omit<CertificateDialogProps, 'onClose'>,
): Promise<undefined> {
  return open<undefined>(
    (answer) => (
      <LazyPart load={load} props={{ ...shown, onClose: () => answer(undefined) }} waiting={null} />
    ),
    undefined,
  );
}
