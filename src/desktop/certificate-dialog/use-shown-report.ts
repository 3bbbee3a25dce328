import { useEffect, useState } from 'react';
import type { ValidationReport, VerdictTable } from '@/pki/path/validation-report';
import { certificateOnPc, type ShownCertificate } from '@/simulation/pc-trust';
import type { World } from '@/simulation/world';
import { useLabTime, useWorld } from '@/state/use-world';
import { useLab } from '@/views/lab';

/** What a PC thinks of a certificate now; signatures that the lab does not know are verified meanwhile. */
export function useShownReport(shown: ShownCertificate, pc: string): ValidationReport {
  const world = useWorld((present) => present);
  const { verifyCertificates } = useLab();
  const [verdicts, setVerdicts] = useState<VerdictTable>({});
  const until = judge(world, pc, shown, verdicts, useLabTime()).until;
  const report = judge(world, pc, shown, verdicts, useLabTime(until));
  const isUnknown =
    report.wanted.length > 0 || world.certificates[shown.certificate.fingerprint] === undefined;
  const { certificate, companions } = shown;
  useEffect(() => {
    if (!isUnknown) return undefined;
    let isCurrent = true;
    const verify = async () => {
      const found = await verifyCertificates([certificate, ...companions]);
      if (isCurrent) setVerdicts(found);
    };
    void verify();
    return () => {
      isCurrent = false;
    };
  }, [isUnknown, verifyCertificates, certificate, companions]);
  return report;
}

function judge(
  world: World,
  pc: string,
  shown: ShownCertificate,
  verdicts: VerdictTable,
  at: number,
): ValidationReport {
  return certificateOnPc(world, pc, { ...shown, verdicts }, at);
}
