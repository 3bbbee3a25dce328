import type { Windows } from '../window/windows';
import type { CertificateDialogProps } from './use-dialog-actions';

/** Opens the certificate window above another one; its script is loaded when it is first needed. */
export async function openCertificate(
  open: Windows['open'],
  shown: Omit<CertificateDialogProps, 'onClose'>,
): Promise<undefined> {
  const { default: CertificateDialog } = await import('./certificate-dialog');
  return open<undefined>(
    (answer) => <CertificateDialog {...shown} onClose={() => answer(undefined)} />,
    undefined,
  );
}
