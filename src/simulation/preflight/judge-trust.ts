import type { ConnectionReason, ConnectionReasonName } from '../connections/connection';
import type { ComparedConnection, ComparedView } from '../foresight/compare-connections';
import type { AudienceName, AudienceTrust } from '../trust';
import { lineOfFinding } from './judge-device';
import type { PreflightFinding } from './preflight-finding';
import { gravest, type PartLine, type PartState, type PreflightPart } from './preflight-part';
import type { Trial } from './try-files';

/** What is known of the site. */
export interface TrustOfSite {
  /** Who trusts the chain, audience by audience; absent at a real site, of which the programs speak for themselves. */
  readonly audiences?: readonly AudienceTrust[];
  /** Whether the chain is whole up to a root that is none of the public ones: only those trust it who were given it. */
  readonly isRootPrivate: boolean;
}

/** Who trusts it, as those say who meet the certificate. `root`: what is said of the root, first. */
export function judgeTrust(
  { met }: Pick<Trial, 'met'>,
  site: TrustOfSite,
  root: readonly PartLine[],
  findings: readonly PreflightFinding[],
): PreflightPart {
  const { audiences } = site;
  const answers =
    audiences === undefined ? met.map((row) => ofProgram(row, site)) : ofAudiences(audiences, met);
  const others = findings.map(lineOfFinding);
  const state = gravest([stateOfAll(answers.map((line) => line.state)), ...others.map((line) => line.state)]);
  const unknown: PartLine = { kind: 'said', state: 'grey', name: 'nobody-connects', values: {} };
  return {
    name: 'trust',
    state,
    lines: [...root, ...(answers.length === 0 ? [unknown] : answers), ...others],
  };
}

/** Red is what nobody trusts of whom it is known; grey, where nobody can be asked. */
function stateOfAll(states: readonly PartState[]): PartState {
  if (states.length === 0) return 'grey';
  const worst = gravest(states);
  return worst === 'red' && states.some((state) => state === 'green' || state === 'amber') ? 'amber' : worst;
}

/** Who connects in a row, as those who trust. */
export const audienceOf: Readonly<Record<ComparedConnection['row']['from'], AudienceName>> = {
  pcs: 'pcs',
  'clients-outside': 'pcs',
  phones: 'phones',
  'phones-outside': 'remote-phones',
  'mobility-inside': 'mobile-clients',
  'mobility-outside': 'mobile-clients',
};

/** Each audience of the lab; whoever trusts the chain and is kept from connecting by something else speaks beside it. */
function ofAudiences(audiences: readonly AudienceTrust[], met: Trial['met']): readonly PartLine[] {
  const rowsOf = (name: AudienceName) => met.filter(({ row }) => audienceOf[row.from] === name);
  return audiences.flatMap((trust): readonly PartLine[] => {
    const { trusting, all } = trust;
    const hindered = rowsOf(trust.audience).flatMap(hinderedIn);
    const [first] = hindered;
    if (trusting === all)
      return [
        { kind: 'audience', state: 'green', trust },
        ...new Map(hindered.map((line) => [line.reason.name, line])).values(),
      ];
    const state = trusting === 0 ? 'red' : 'amber';
    return [{ kind: 'audience', state, trust, ...(first && { reason: first.reason }) }];
  });
}

type ProgramLine = Extract<PartLine, { readonly kind: 'program' }>;

function hinderedIn({ row: { program }, views }: ComparedConnection) {
  return views.flatMap(({ after }) => {
    const reason = obstacleOf(after);
    return reason === undefined ? [] : [{ kind: 'program', state: 'amber', program, reason } as const];
  });
}

/** At a real site nobody can know which private roots phones and mobile clients were given. */
function ofProgram({ row: { program, from }, views }: ComparedConnection, site: TrustOfSite): ProgramLine {
  const reason = views.map(({ after }) => obstacleOf(after)).find((own) => own !== undefined);
  if (reason === undefined) return { kind: 'program', state: 'green', program };
  const isUnknown = reason.name === 'verdict-missing' || (site.isRootPrivate && audienceOf[from] !== 'pcs');
  return { kind: 'program', state: isUnknown ? 'grey' : 'red', program, reason };
}

/** Of names another part speaks. */
const ofNames: readonly ConnectionReasonName[] = [
  'name-does-not-match',
  'alternative-name-missing',
  'fell-back-to-http',
];

/** What keeps somebody from a secure connection but the name. */
function obstacleOf(connection: ComparedView['after']): ConnectionReason | undefined {
  if (connection?.state === 'secure') return undefined;
  return connection?.reasons.find(({ name }) => !ofNames.includes(name));
}
