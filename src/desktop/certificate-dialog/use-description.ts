import { useEffect, useState } from 'react';
import type { Certificate } from '@/pki/certificate';
import type { CertificateDescription } from '@/pki/certificate-description';
import { useLab } from '@/views/shell/lab';

/** What a certificate says in full; undefined until the worker has said it. */
export function useDescription({ der }: Certificate): CertificateDescription | undefined {
  const { describeCertificate } = useLab();
  const [description, setDescription] = useState<CertificateDescription>();
  useEffect(() => {
    let isWanted = true;
    void describeCertificate(der).then((said) => {
      if (isWanted) setDescription(said);
    });
    return () => {
      isWanted = false;
    };
  }, [describeCertificate, der]);
  return description;
}
