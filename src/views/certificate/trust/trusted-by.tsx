import type { FetchedVerdicts, ValidationReport } from '@/pki/path/validation-report';
import { trustOf, type AudienceTrust } from '@/simulation/connections/trust';
import type { Credential } from '@/simulation/world/equipment';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { useCallback } from 'react';
import { trustWords } from '../../words/trust-words';

/** A chain that is judged, and what is known of it. */
export interface TrustedByProps {
  readonly report: ValidationReport;
  /** Fingerprints of what is sent along with the certificate; all else of the chain where left out. */
  readonly sent?: readonly string[];
  /** What is known of signatures that the world does not know of. */
  readonly verdicts?: FetchedVerdicts;
}

/** At the end of a chain: whose trust it has. */
export function TrustedBy({ report, sent, verdicts }: TrustedByProps) {
  const judge = useCallback(
    (world: World, at: number) =>
      trustIn(world, { report, ...(sent && { sent }), ...(verdicts && { verdicts }) }, at),
    [report, sent, verdicts],
  );
  return <JudgedTrust turn={report} judge={judge} />;
}

/** Whose trust that has which a slot presents. */
export function CredentialTrustedBy({ credential }: { readonly credential: Credential }) {
  const judge = useCallback(
    (world: World, at: number) => {
      const known = (fingerprint: string) => recordOf(world, 'certificates', fingerprint);
      const { certificate, chain } = credential;
      return trustOf(world, { certificate: known(certificate), companions: chain.map(known) }, at);
    },
    [credential],
  );
  return <JudgedTrust turn={credential} judge={judge} />;
}

interface JudgedTrustProps {
  readonly judge: (world: World, at: number) => readonly AudienceTrust[];
  /** Whose trust it is: with another one, what could not be judged is tried again. */
  readonly turn: object;
}

function JudgedTrust({ turn, judge }: JudgedTrustProps) {
  return (
    <FaultBoundary turn={turn} instead={() => <p className="m-0 py-2">{notJudged}</p>}>
      <Trust judge={judge} />
    </FaultBoundary>
  );
}

/** The chain itself is still worth a look where something else in the lab cannot be judged. */
const notJudged = 'The lab cannot say who trusts it: something in it cannot be read.';

function Trust({ judge }: Pick<JudgedTrustProps, 'judge'>) {
  const trust = useJudged(judge, untilOf);
  const isTrusted = trust.some(({ trusting }) => trusting > 0);
  return <p className={`m-0 py-2 ${isTrusted ? '' : 'text-error'}`}>Trusted by: {trustWords(trust)}</p>;
}

function trustIn(world: World, { report: { chain }, sent, verdicts }: TrustedByProps, at: number) {
  const [certificate, ...others] = chain.map((link) => link.certificate);
  if (certificate === undefined) throw new Error('a chain has a leaf');
  const known = (of: string) =>
    world.certificates[of] ?? others.find(({ fingerprint }) => fingerprint === of);
  const companions = sent === undefined ? others : sent.flatMap((of) => known(of) ?? []);
  return trustOf(world, { certificate, companions, ...(verdicts && { verdicts }) }, at);
}

function untilOf(trust: readonly AudienceTrust[]): number {
  return Math.min(...trust.map(({ until }) => until));
}
