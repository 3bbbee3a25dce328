import type { Certificate } from '@/pki/certificate';
import { usePc } from '../shell/pc';
import { useLastingWindow } from '../shell/use-lasting-window';

/**
 * The way to the window of a certificate, which a reload of the real tab brings back. `name` tells the certificates of a
 * page apart.
 */
export function useCertificateWindow(
  name: string,
  certificate: Certificate | undefined,
  companions: readonly Certificate[],
): () => void {
  const { showCertificate } = usePc();
  const open = useLastingWindow(`certificate ${name}`, async () => {
    if (certificate !== undefined) await showCertificate(certificate, { companions });
  });
  return () => open();
}
