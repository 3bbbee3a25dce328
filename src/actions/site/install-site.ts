import { success } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { KeyPair } from '@/pki/public-key';
import { firstListTemplate, listIssuers, type PublishedLists } from '@/simulation/vendor/vendor-revocation';
import {
  factoryCertificates,
  factoryPurposes,
  type ByPurpose,
  type FactoryCertificate,
  type FactoryPurpose,
} from '@/simulation/site/factory-certificates';
import type { InstallSite, SiteFacts } from '@/simulation/site/install-site';
import { phonePurposes } from '@/simulation/appliances/edge-gateway/remote-phones';
import { makePhoneKeys, makePhones, type PhoneKeys } from './phones';
import type { Circumstances, Preparation } from '../preparation/preparation';
import { freshSources, trainingSources, type Sources } from '../preparation/sources';

type Keys = ByPurpose<KeyPair>;

interface SiteKeys {
  readonly seed: string;
  readonly sources: Sources;
  readonly keys: Keys;
  readonly phoneKeys: PhoneKeys;
}

/** How many keys a new site has, and what each of them is. */
export const siteKeys = { shape: 2048, count: factoryPurposes().length + phonePurposes.length } as const;

/** Makes the keys of a new site, all at once, then its certificates, each after its issuer. */
export const prepareSite: Preparation<InstallSite, SiteFacts, SiteKeys> = {
  once: async ({ action, inputs, tools }) => {
    const seed = action.seed ?? (await tools.serials.next('seed'));
    const sources =
      action.keySource === 'training' ? trainingSources(seed, 0, tools.pki) : freshSources(tools.pki);
    const phoneKeys = makePhoneKeys(sources);
    const keys = await makeKeys(sources, inputs.onProgress);
    return success({ seed, sources, keys, phoneKeys: await phoneKeys });
  },
  prepare: async (circumstances, { seed, sources, keys, phoneKeys }) => {
    const certificates = await makeCertificates(circumstances, sources, keys);
    const verdicts = await collectVerdicts(Object.values(certificates), circumstances.tools.pki, {});
    const secrets = Object.values(keys).map(({ pkcs8, publicKey }) => ({
      id: publicKey.fingerprint,
      bytes: pkcs8,
    }));
    const { pki } = circumstances.tools;
    const phones = await makePhones(phoneKeys, { serials: sources.serials, pki });
    const published = await publishLists(circumstances, certificates, keys);
    const countedFrom = circumstances.revision;
    const facts = { seed, countedFrom, certificates, verdicts, phones: phones.facts, published };
    return success({ facts, secrets: [...secrets, ...phones.secrets] });
  },
};

/** The vendor's first lists, on which nothing is revoked. */
async function publishLists(
  { action, at, tools: { pki } }: Circumstances<InstallSite>,
  certificates: SiteFacts['certificates'],
  keys: Keys,
): Promise<PublishedLists> {
  const signed = await Promise.all(
    listIssuers.map(async (id) => {
      const template = firstListTemplate(certificates[id], action.startAt ?? at);
      return [id, await pki.issueRevocationList(template, keys[id])] as const;
    }),
  );
  const issuers = listIssuers.map((id) => certificates[id]);
  const lists = signed.map(([, list]) => list);
  return { lists: Object.fromEntries(signed), verdicts: await collectVerdicts(issuers, pki, {}, lists) };
}

async function makeKeys(sources: Sources, onProgress?: (done: number, all: number) => void): Promise<Keys> {
  let done = 0;
  const take = async (purpose: FactoryPurpose) => {
    const keyPair = await sources.keys.take(purpose, siteKeys.shape);
    done += 1;
    onProgress?.(done, factoryPurposes().length);
    return [purpose, keyPair] as const;
  };
  return Object.fromEntries(await Promise.all(factoryPurposes().map(take))) as Keys;
}

async function makeCertificates(
  { action, at, tools }: Circumstances<InstallSite>,
  { serials }: Sources,
  keys: Keys,
): Promise<ByPurpose<Certificate>> {
  const plans = factoryCertificates(action.startAt ?? at);
  const issue = async ([purpose, { template, issuedBy }]: readonly [string, FactoryCertificate]) => {
    const keyPair = keys[purpose as FactoryPurpose];
    if (keyPair === undefined) throw new Error(`no key for ${purpose}`);
    const serialNumber = await serials.next(purpose);
    const certificate = await tools.pki.issueCertificate(
      { ...template, publicKey: keyPair.publicKey, serialNumber },
      keys[issuedBy],
    );
    return [purpose, certificate] as const;
  };
  const issued = await Promise.all(Object.entries<FactoryCertificate>(plans).map(issue));
  return Object.fromEntries(issued) as ByPurpose<Certificate>;
}
