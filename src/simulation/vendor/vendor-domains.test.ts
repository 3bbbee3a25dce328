import { beforeEach, describe, expect, it, test } from 'vitest';
import { problemOfDomains, provenUntil, siteDomains, unprovenDomains } from './vendor-domains';
import { registeredDomain } from './vendor-names';
import { anInstalledLab, must, noteTime, type TestLab } from '@/testing/lab';
import type { ProofMethod } from '../world/vendor-records';

const minute = 60_000;
const day = 86_400_000;
let lab: TestLab;

beforeEach(async () => {
  lab = await anInstalledLab();
});

const domain = 'connect-phones.com';
const start = (method: ProofMethod) => lab.perform({ type: 'start-domain-proof', domain, method });
const publish = (value: string) => lab.perform({ type: 'publish-domain-proof', domain, value });
const check = () => lab.perform({ type: 'check-domain-proof', domain });
const token = () => lab.store.world().domains[domain]?.token ?? '';
const unproven = (...names: readonly string[]) => unprovenDomains(lab.store.world(), names, lab.store.now());
const refusal = (name: string) => ({ ok: false, problem: { name } });

describe('a domain', () => {
  test.each([
    ['*.sb7.com', 'sb7.com'],
    ['a.b.SB7.com', 'sb7.com'],
    ['phones.company.co.uk', 'company.co.uk'],
    ['8.8.8.8', '8.8.8.8'],
  ])('of %s is %s', (name, expected) => {
    expect(registeredDomain(name)).toBe(expected);
  });

  it('of the site is proven from the start, for as long as the era lets it', () => {
    expect(siteDomains(lab.store.world())).toEqual(['sb7.com']);
    expect(unproven('sb7-hq.sb7.com', '*.sb7.com')).toEqual([]);
    expect(provenUntil(lab.store.world(), 'sb7.com', noteTime)).toBe(noteTime + 1186 * day);
    lab.wait(4 * 365 * day);
    expect(unproven('sb7-hq.sb7.com')).toEqual(['sb7.com']);
  });

  it('of others is not, and says so once', () => {
    const problem = problemOfDomains(lab.store.world(), ['a.other.com', 'b.other.com'], noteTime);
    expect(problem).toMatchObject({ name: 'domain-not-proven', values: { names: 'other.com' } });
  });
});

describe('a proof', () => {
  it.each([
    '',
    '*.other.com',
    'a.other.com',
    'Other.com',
    'server.local',
    '10.7.0.10',
    'no host',
    '__proto__',
  ])('of “%s” is not begun: nobody can have registered it', async (other) => {
    const before = lab.store.world();
    const proof = { type: 'start-domain-proof', domain: other, method: 'file' } as const;
    expect(await lab.perform(proof)).toMatchObject(refusal('name-refused-by-vendor'));
    expect(lab.store.world()).toBe(before);
  });

  it('in the DNS is seen after ten minutes, and has to be exact', async () => {
    must(await start('dns'));
    expect(await check()).toMatchObject(refusal('proof-not-found'));
    expect(await publish(' ')).toMatchObject(refusal('proof-empty'));
    must(await publish(token()));
    expect(await check()).toMatchObject(refusal('proof-not-visible-yet'));
    lab.wait(10 * minute);
    must(await publish('something else'));
    lab.wait(10 * minute);
    expect(await check()).toMatchObject(refusal('proof-differs'));
    must(await publish(` ${token()} `));
    lab.wait(10 * minute);
    must(await check());
    expect(unproven(`pbx.${domain}`, `*.${domain}`)).toEqual([]);
  });

  it('by e-mail needs nothing but the link in it, once it is there', async () => {
    must(await start('email'));
    expect(await check()).toMatchObject(refusal('proof-not-visible-yet'));
    lab.wait(minute);
    must(await check());
    expect(unproven(domain)).toEqual([]);
  });

  it('by a file proves no wildcard since the end of 2021', async () => {
    const names = [domain, `*.${domain}`];
    must(await start('file'));
    must(await publish(token()));
    must(await check());
    expect(unproven(...names)).toEqual([]);
    must(await lab.perform({ type: 'advance-clock', by: Date.UTC(2022, 0, 1) - lab.store.now() }));
    must(await start('file'));
    must(await publish(token()));
    must(await check());
    expect(unproven(...names)).toEqual([domain]);
    expect(unproven(domain)).toEqual([]);
  });

  it('begun anew leaves the one before in force', async () => {
    must(await start('file'));
    must(await publish(token()));
    must(await check());
    const first = token();
    must(await start('dns'));
    expect(token()).not.toBe(first);
    expect(unproven(domain)).toEqual([]);
  });
});
