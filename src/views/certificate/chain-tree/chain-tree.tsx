import { displayNameOf } from '@/pki/distinguished-name';
import type { Certificate } from '@/pki/certificate';
import type { ChainLink, PathProblem, ValidationReport } from '@/pki/path/validation-report';
import { knownRootAbove } from '@/simulation/connections/known-roots';
import { useWorld } from '@/state/use-world';
import { Button } from '@/ui/button';
import { FaultBoundary } from '@/ui/fault-boundary';
import { BadgeAlert, BadgeCheck, CircleHelp } from 'lucide-react';
import { certificateValues, pathProblemWords } from '../../words/path-problem-words';
import { NameText } from '../../words/shown-text';
import { visibleText } from '../../words/value-words';
import { TrustedBy, type TrustedByProps } from '../trust/trusted-by';

interface ChainTreeProps extends TrustedByProps {
  /** Makes each certificate a link; given its fingerprint. */
  readonly onOpen?: (fingerprint: string) => void;
  /** Whether it is told who trusts it; not where the verdict is that of a lab of its own. */
  readonly isOfLab?: boolean;
}

const roleWords: Readonly<Record<ChainLink['role'], string>> = {
  leaf: '',
  intermediate: 'intermediate',
  trusted: 'root',
  'untrusted-root': 'root',
  'missing-issuer': 'its issuer is missing',
};

/** A chain as a tree: the root on top, the server's certificate at the bottom, each with its state; and who trusts it. */
export function ChainTree({ onOpen, isOfLab = true, ...judged }: ChainTreeProps) {
  const { report } = judged;
  const links = report.chain.toReversed();
  return (
    <div role="group" aria-label="Certificate chain, root first">
      <MissingIssuer below={links[0]} />
      <Branch links={links} state={report.state} isOfLab={isOfLab} {...(onOpen && { onOpen })} />
      {isOfLab && <TrustedBy {...judged} />}
    </div>
  );
}

interface BranchProps {
  readonly links: readonly ChainLink[];
  readonly state: ValidationReport['state'];
  readonly isOfLab: boolean;
  readonly onOpen?: (fingerprint: string) => void;
}

function Branch({ links: [link, ...below], ...all }: BranchProps) {
  if (link === undefined) return null;
  const { state, isOfLab, onOpen } = all;
  const { certificate, role } = link;
  const problems = causesOf(link);
  const words = roleWords[role];
  return (
    <ul className="m-0 list-none p-0 [&_ul]:ml-8 [&_ul]:border-l [&_ul]:border-control-line [&_ul]:pl-12">
      <li>
        <span className="flex items-start gap-6 py-2">
          <LinkSign sign={problems.length > 0 ? 'problem' : state} />
          <span className="min-w-0">
            <CertificateName link={link} {...(onOpen && { onOpen })} />
            {words !== '' && <span className="text-ink-muted"> ({words})</span>}
            {problems.map((problem) => (
              <span key={problem} className="block text-error">
                <ProblemText problem={problem} certificate={certificate} isOfLab={isOfLab} />
              </span>
            ))}
          </span>
        </span>
        <Branch links={below} {...all} />
      </li>
    </ul>
  );
}

interface ProblemTextProps {
  readonly problem: PathProblem;
  readonly certificate: Certificate;
  readonly isOfLab: boolean;
}

function ProblemText({ problem, certificate, isOfLab }: ProblemTextProps) {
  const words = pathProblemWords(problem, certificateValues(certificate));
  if (!isOfLab || problem !== 'issuer-missing') return words;
  return (
    <FaultBoundary instead={() => words}>
      <MissingIssuerText certificate={certificate}>{words}</MissingIssuerText>
    </FaultBoundary>
  );
}

/** Where the lab knows that the issuer is a root, there is one remedy and not two. */
function MissingIssuerText({
  certificate,
  children,
}: Pick<ProblemTextProps, 'certificate'> & { readonly children: string }) {
  const root = useWorld((world) => knownRootAbove(world, certificate));
  if (root === undefined) return children;
  return `Its issuer, ${visibleText(displayNameOf(root.subject))}, is a root: servers need not send it, but clients have to have it installed.`;
}

function CertificateName({
  link,
  onOpen,
}: {
  readonly link: ChainLink;
  readonly onOpen?: (of: string) => void;
}) {
  const { subject, fingerprint } = link.certificate;
  const name = <NameText>{displayNameOf(subject)}</NameText>;
  if (onOpen === undefined) return name;
  return (
    <Button
      name={`open-certificate-${fingerprint.slice(0, 8)}`}
      kind="link"
      onPress={() => onOpen(fingerprint)}
    >
      {name}
    </Button>
  );
}

/** Green only if the whole chain holds: a certificate without fault below one with a fault proves nothing. */
const signs = {
  problem: { icon: BadgeAlert, colour: 'text-error', label: 'Problem' },
  undecided: { icon: CircleHelp, colour: 'text-ink-muted', label: 'Not checked' },
  invalid: { icon: BadgeCheck, colour: 'text-ink-muted', label: 'No fault of its own' },
  valid: { icon: BadgeCheck, colour: 'text-success', label: 'Good' },
} as const;

function LinkSign({ sign }: { readonly sign: keyof typeof signs }) {
  const { icon: Icon, colour, label } = signs[sign];
  return <Icon size={15} className={`mt-px shrink-0 ${colour}`} role="img" aria-label={label} />;
}

/** The place of a certificate that nobody has, above the one that it signed. */
function MissingIssuer({ below }: { readonly below: ChainLink | undefined }) {
  if (below?.problems.includes('issuer-missing') !== true) return null;
  return (
    <p className="m-0 flex items-start gap-6 py-2 text-error">
      <BadgeAlert size={15} className="mt-px shrink-0" aria-hidden />
      <span>
        Not here: <NameText>{displayNameOf(below.certificate.issuer)}</NameText>
      </span>
    </p>
  );
}

/** A chain that does not reach a root is not trusted either; saying the cause is enough. */
function causesOf({ problems }: ChainLink): ChainLink['problems'] {
  return problems.includes('issuer-missing')
    ? problems.filter((problem) => problem !== 'root-not-trusted')
    : problems;
}
