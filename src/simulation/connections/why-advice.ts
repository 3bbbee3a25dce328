import { nameKey } from '@/pki/distinguished-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { applianceOf } from '../appliances/service-appliance/service-appliance';
import { authorityIds } from '../world/authority';
import { recordOf, type World } from '../world/world';
import type { ServiceConnection } from './connect-client';
import type { Connection, ConnectionReasonName, ConnectionReason } from './connection';

/** The steps of the walk, in order. */
export const whySteps = ['answers', 'https', 'name', 'validity', 'chain', 'trust', 'active'] as const;

/** One step of the walk. */
export type WhyStepName = (typeof whySteps)[number];

/** What one step found. */
export interface WhyStep {
  readonly name: WhyStepName;
  /** `open`: nothing can be said, because the walk ended before. */
  readonly status: 'good' | 'doubtful' | 'bad' | 'open';
  /** What is wrong or doubtful; empty otherwise. */
  readonly reasons: readonly ConnectionReason[];
  /** What its sentences name. */
  readonly values: Readonly<Record<string, string>>;
  readonly advice: readonly Advice[];
}

/** What to do about a step that is not good; words and the label of its link in `views/words/why-words`. */
export type AdviceName =
  | 'use-a-known-name'
  | 'look-up-names'
  | 'wait-for-restart'
  | 'enable-https'
  | 'install-a-certificate'
  | 'create-a-csr'
  | 'name-the-conferencing-server'
  | 'make-one-for-the-name'
  | 'renew'
  | 'install-the-intermediate'
  | 'import-this-one'
  | 'import-the-root'
  | 'fetch-the-hq-ca'
  | 'deploy-to-every-pc'
  | 'publish-a-list'
  | 'buy-one'
  | 'take-out-of-untrusted'
  | 'restart';

/** Where advice is followed. */
export type AdvicePlace =
  /** Where the device's certificate is put right. */
  | 'certificate-page'
  /** Where requests for it are made. */
  | 'request-page'
  /** Where Director keeps the names of the device. */
  | 'names'
  /** The device's own site in the browser, whose lock leads to its certificate. */
  | 'site'
  | 'trusted-roots'
  | 'untrusted-certificates'
  /** Where the HQ server hands out the certificate of its authority. */
  | 'hq-ca'
  | 'practice-ca-lists'
  | 'vendor'
  | 'sign-in'
  | 'nowhere';

/** One thing to do. */
export interface Advice {
  readonly name: AdviceName;
  readonly place: AdvicePlace;
}

const places: Readonly<Record<AdviceName, AdvicePlace>> = {
  'use-a-known-name': 'sign-in',
  'look-up-names': 'names',
  'wait-for-restart': 'nowhere',
  'enable-https': 'certificate-page',
  'install-a-certificate': 'certificate-page',
  'create-a-csr': 'request-page',
  'name-the-conferencing-server': 'names',
  'make-one-for-the-name': 'request-page',
  renew: 'request-page',
  'install-the-intermediate': 'certificate-page',
  'import-this-one': 'site',
  'import-the-root': 'trusted-roots',
  'fetch-the-hq-ca': 'hq-ca',
  'deploy-to-every-pc': 'trusted-roots',
  'publish-a-list': 'practice-ca-lists',
  'buy-one': 'vendor',
  'take-out-of-untrusted': 'untrusted-certificates',
  restart: 'certificate-page',
};

/** What to do about a step; nothing where it is good, or open for want of the steps before. */
export function adviceFor(
  world: World,
  service: ServiceConnection,
  step: Pick<WhyStep, 'name' | 'status' | 'reasons' | 'values'>,
): readonly Advice[] {
  if (step.status === 'good' || step.status === 'open') return [];
  const has = (reason: ConnectionReasonName) => step.reasons.some((own) => own.name === reason);
  const names = adviceOf[step.name](has, service, step.values, world);
  return names.map((name) => ({ name, place: places[name] }));
}

type Advise = (
  has: (reason: ConnectionReasonName) => boolean,
  service: ServiceConnection,
  values: WhyStep['values'],
  world: World,
) => readonly AdviceName[];

/** Why a list that was asked for told nothing. */
const listTroubles = [
  'list-not-found',
  'list-out-of-date',
  'list-not-yet-valid',
  'list-without-end',
] as const;

/** What is advised step by step. */
const adviceOf: Readonly<Record<WhyStepName, Advise>> = {
  answers: (has, { id }) => {
    if (has('services-restarting')) return ['wait-for-restart'];
    return id === 'connect-client-headquarters' ? ['look-up-names', 'use-a-known-name'] : ['look-up-names'];
  },
  https: (has) => [has('https-disabled') ? 'enable-https' : 'install-a-certificate'],
  name: (_has, service, _values, world) => adviceForName(world, service),
  validity: () => ['renew'],
  chain: (has, { connection }) => {
    // What is missing may be the root, which nobody has to send; above an intermediate that was sent it is likely.
    const isLikelyRoot = (connection.report?.chain.length ?? 0) > 1;
    if (has('issuer-missing'))
      return isLikelyRoot
        ? ['import-the-root', 'install-the-intermediate']
        : ['install-the-intermediate', 'import-the-root'];
    if (listTroubles.some(has)) return ['publish-a-list'];
    const isCompleted = has('chain-completed-from-store') || has('chain-completed-by-fetching');
    return [isCompleted ? 'install-the-intermediate' : 'make-one-for-the-name'];
  },
  trust: (has, { connection }, _values, world) => {
    if (has('distrusted')) return ['take-out-of-untrusted'];
    const isSelfSigned = has('self-signed-not-trusted');
    const own: readonly AdviceName[] = isSelfSigned
      ? ['import-this-one']
      : [...(endsAtHeadquarters(world, connection) ? (['fetch-the-hq-ca'] as const) : []), 'import-the-root'];
    return [...own, 'deploy-to-every-pc', 'buy-one'];
  },
  active: (_has, _service, { isRestarting }) => [isRestarting === 'yes' ? 'wait-for-restart' : 'restart'],
};

/** Whether the chain leads to the authority of the telephone system, which can be had from the HQ server. */
function endsAtHeadquarters(world: World, { report }: Connection): boolean {
  const top = report?.chain.at(-1)?.certificate;
  const { certificate } = recordOf(world, 'authorities', authorityIds.mitelUc);
  return (
    top !== undefined && nameKey(top.issuer) === nameKey(recordOf(world, 'certificates', certificate).subject)
  );
}

/** A conferencing server that is known by its address, or that calls itself *IM Appliance*, has causes of its own. */
function adviceForName(
  world: World,
  { host, equipment, connection }: ServiceConnection,
): readonly AdviceName[] {
  if (equipment === undefined) return ['make-one-for-the-name'];
  const isAppliance = recordOf(world, 'equipment', equipment).kind === 'service-appliance';
  if (!isAppliance) return ['make-one-for-the-name'];
  const { selfSigned } = applianceOf(world, equipment);
  const leaf = connection.report?.chain[0]?.certificate.fingerprint;
  const isNameless = selfSigned?.certificate === leaf && selfSigned?.request === undefined;
  const byAddress: readonly AdviceName[] = isIpAddress(host) ? ['name-the-conferencing-server'] : [];
  return [...byAddress, isNameless ? 'create-a-csr' : 'make-one-for-the-name'];
}
