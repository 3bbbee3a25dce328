import type { ConnectionReasonName } from '../connections/connection';
import type { ComparedConnection, ComparedView } from '../connections/compare-connections';
import type { AudienceTrust } from '../connections/trust';
import { lineOfFinding } from './judge-device';
import type { PreflightFinding } from './preflight-finding';
import {
  type Distrust,
  gravest,
  type PartLine,
  type PartState,
  type PreflightPart,
  stateForAll,
} from './preflight-report';
import type { Trial } from './try-files';
import type { AudienceName } from '../world/appliance';

/** What is known of the site. */
export interface TrustOfSite {
  /** Who trusts the chain, audience by audience; absent at a real site, of which the programs speak for themselves. */
  readonly audiences?: readonly AudienceTrust[];
  /** What the root is called where the chain is whole up to one that not everybody on the site was given. */
  readonly rootAbove?: string;
}

/** Who trusts it, as those say who meet the certificate. `root`: what is said of the root, first. */
export function judgeTrust(
  { met, problem }: Pick<Trial, 'met' | 'problem'>,
  site: TrustOfSite,
  root: readonly PartLine[],
  findings: readonly PreflightFinding[],
): PreflightPart {
  const { audiences } = site;
  const answers =
    audiences === undefined ? met.map((row) => ofProgram(row, site)) : ofAudiences(audiences, met, site);
  const others = findings.map(lineOfFinding);
  const unknown: PartLine = {
    kind: 'said',
    state: 'grey',
    values: {},
    name: problem === undefined ? 'nobody-connects' : 'device-refuses',
  };
  const isForNobody = others.some((line) => line.state === 'red');
  return {
    name: 'trust',
    state: stateOf(answers, others),
    lines: [...root, ...(answers.length === 0 && !isForNobody ? [unknown] : answers), ...others],
  };
}

/** Where nobody can be asked it is not known who trusts it, unless nobody could. */
function stateOf(answers: readonly PartLine[], others: readonly PartLine[]): PartState {
  const worst = gravest(others.map(({ state }) => state));
  if (answers.length === 0) return worst === 'red' ? 'red' : 'grey';
  return gravest([stateForAll(answers.map(({ state }) => state)), worst]);
}

/** Who connects in a row, as those who trust. */
const audienceOf: Readonly<Record<ComparedConnection['row']['from'], AudienceName>> = {
  pcs: 'pcs',
  'clients-outside': 'pcs',
  phones: 'phones',
  'phones-outside': 'remote-phones',
  'mobility-inside': 'mobile-clients',
  'mobility-outside': 'mobile-clients',
};

/** Each audience of the lab; whoever trusts the chain and is kept from connecting by something else speaks beside it. */
function ofAudiences(
  audiences: readonly AudienceTrust[],
  met: Trial['met'],
  site: TrustOfSite,
): readonly PartLine[] {
  return audiences.flatMap((trust): readonly PartLine[] => {
    const hindered = met
      .filter(({ row }) => audienceOf[row.from] === trust.audience)
      .flatMap((row) => hinderedIn(row, site));
    const { trusting, all } = trust;
    if (trusting === all) return [{ kind: 'audience', state: 'green', trust }, ...distinct(hindered)];
    const state = trusting === 0 ? 'red' : 'amber';
    const [first] = hindered;
    return [{ kind: 'audience', state, trust, ...(first && { cause: first.cause }) }];
  });
}

type ProgramLine = Extract<PartLine, { readonly kind: 'program' }>;
type Hindered = ProgramLine & Required<Pick<ProgramLine, 'cause'>>;

function hinderedIn({ row: { program }, views }: ComparedConnection, site: TrustOfSite): readonly Hindered[] {
  return views.flatMap(({ after }) => {
    const cause = causeOf(after, site);
    return cause === undefined ? [] : [{ kind: 'program', state: 'amber', program, cause } as const];
  });
}

/** The same is said once, however many say it. */
function distinct(lines: readonly Hindered[]): readonly Hindered[] {
  return [...new Map(lines.map((line) => [JSON.stringify(line.cause), line])).values()];
}

/** At a real site nobody can know which private roots phones and mobile clients were given. */
function ofProgram({ row: { program, from }, views }: ComparedConnection, site: TrustOfSite): ProgramLine {
  const cause = views.map(({ after }) => causeOf(after, site)).find((own) => own !== undefined);
  if (cause === undefined) return { kind: 'program', state: 'green', program };
  const isUnknown =
    cause.kind === 'reason' ? cause.reason.name === 'verdict-missing' : audienceOf[from] !== 'pcs';
  return { kind: 'program', state: isUnknown ? 'grey' : 'red', program, cause };
}

/** Of names another part speaks. */
const ofNames: readonly ConnectionReasonName[] = [
  'name-does-not-match',
  'alternative-name-missing',
  'fell-back-to-http',
];

/** What a whole chain fails at where its root was not given. */
const atRoot: readonly ConnectionReasonName[] = ['issuer-missing', 'root-not-trusted'];

/** What keeps somebody from a secure connection but the name. */
function causeOf(connection: ComparedView['after'], { rootAbove: root }: TrustOfSite): Distrust | undefined {
  if (connection?.state === 'secure') return undefined;
  const reason = connection?.reasons.find(({ name }) => !ofNames.includes(name));
  if (reason === undefined) return undefined;
  return root !== undefined && atRoot.includes(reason.name)
    ? { kind: 'root-not-given', root }
    : { kind: 'reason', reason };
}
