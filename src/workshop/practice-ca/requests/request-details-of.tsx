import { useEffect, useState } from 'react';
import type { CertificateRequest } from '@/pki/certificate-request';
import { findingsOf } from '@/pki/findings/findings-of';
import { toPem } from '@/pki/pem';
import { CopyButton } from '@/ui/copy-button';
import { Findings } from '@/views/certificate/findings/findings';
import { useLab } from '@/views/shell/lab';
import { RequestDetails } from '@/views/certificate/request-details/request-details';

/** A request in full, read from its bytes, with what an authority would have to say about it. */
export function RequestDetailsOf({ id }: { readonly id: string }) {
  const request = useRequest(id);
  if (request === undefined) return <p>Reading…</p>;
  if (request === 'gone') return <p>The bytes of this request are no longer kept in this browser.</p>;
  const findings = findingsOf({
    kind: 'request',
    request,
    origin: { file: 0, container: 'der', encrypted: false },
  });
  return (
    <div className="grid gap-3">
      <RequestDetails request={request} />
      <Findings findings={findings} none="Nothing is wrong with this request." />
      <p>
        <CopyButton name="copy-pem" label="Copy as PEM" text={toPem('CERTIFICATE REQUEST', request.der)} />
      </p>
    </div>
  );
}

function useRequest(id: string): CertificateRequest | 'gone' | undefined {
  const { readFile, readFiles } = useLab();
  const [request, setRequest] = useState<CertificateRequest | 'gone'>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const der = await readFile(id);
      const [item] = der === undefined ? [] : await readFiles([der], []);
      if (isCurrent) setRequest(item?.kind === 'request' ? item.request : 'gone');
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [id, readFile, readFiles]);
  return request;
}
