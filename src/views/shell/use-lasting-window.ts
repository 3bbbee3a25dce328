import { use, useCallback, useEffect, useRef } from 'react';
import type { Certificate } from '@/pki/certificate';
import { usePc } from './pc';
import { DraftsContext } from './use-draft';

/**
 * The way to a window that a reload of the real tab brings back; what was typed in it is its own draft. `name` tells the
 * windows of a page apart, `about` what one is opened for, where that differs. `given` is what cannot be kept, such as
 * files: a window that comes back is opened without it.
 */
export function useLastingWindow<Given = undefined>(
  name: string,
  open: (about: string, given?: Given) => Promise<unknown>,
): (about?: string, given?: Given) => void {
  const drafts = use(DraftsContext);
  const key = `window ${name}`;
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  const run = useCallback(
    (about = '', given?: Given) => {
      drafts?.keep(key, { about });
      void latest.current(about, given).finally(() => drafts?.keep(key, undefined));
    },
    [drafts, key],
  );
  useEffect(() => {
    const about = drafts?.read(key)?.['about'];
    if (typeof about === 'string') run(about);
  }, [drafts, key, run]);
  return run;
}

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
