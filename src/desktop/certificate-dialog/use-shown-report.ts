import { useEffect, useState } from 'react';
import type { Certificate } from '@/pki/certificate';
import type { CertificateDescription } from '@/pki/certificate-description';
import type { FetchedVerdicts, ValidationReport } from '@/pki/path/validation-report';
import { certificateOnPc, questionOnPc, type ShownCertificate } from '@/simulation/connections/pc-trust';
import { useJudged, usePresent } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { startAbortable } from '@/views/shell/start-abortable';

/** What a PC thinks of a certificate, and what was found out for it of signatures that the lab does not know. */
interface ShownReport {
  readonly report: ValidationReport;
  readonly verdicts: FetchedVerdicts;
}

/** What a PC thinks of a certificate now; signatures that the lab does not know are verified meanwhile. */
export function useShownReport(shown: ShownCertificate, pc: string): ShownReport {
  const present = usePresent();
  const { fetchVerdicts } = useLab();
  const [verdicts, setVerdicts] = useState<FetchedVerdicts>({});
  const { certificate, companions } = shown;
  const report = useJudged(
    (world, at) => certificateOnPc(world, pc, { ...shown, verdicts }, at),
    ({ until }) => until,
  );
  const isWanting = report.state !== 'valid' && report.wanted.length > 0;
  useEffect(() => {
    if (!isWanting) return undefined;
    const fetch = async (signal: AbortSignal) => {
      const question = questionOnPc(present.world(), pc, { certificate, companions }, present.now());
      const found = await fetchVerdicts(question, signal);
      if (!signal.aborted) setVerdicts(found);
    };
    return startAbortable(fetch, 0);
  }, [isWanting, report, fetchVerdicts, present, pc, certificate, companions]);
  return { report, verdicts };
}

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
