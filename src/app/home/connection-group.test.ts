import { beforeAll, expect, test } from 'vitest';
import { siteConnections, type SiteConnection } from '@/simulation/connections/site-connections';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { groupLook, groupReasons, hostsOf } from './connection-group';

let gateway: SiteConnection;

beforeAll(async () => {
  const { store } = await anInstalledLab();
  const [found] = siteConnections(store.world(), noteTime).filter(({ id }) => id === 'browser-gateway');
  if (found === undefined) throw new Error('the site has a gateway');
  gateway = found;
});

test('one device says why, several say which', () => {
  expect(groupReasons({ key: '', connections: [gateway] })[0]?.sentences[0]).toMatch(/^The chain ends at/);
  const many = Array.from({ length: 5 }, (_, index) => ({ ...gateway, label: `eg${String(index)}.sb7.com` }));
  const group = { key: '', connections: many };
  expect(hostsOf(group)).toBe('5 devices');
  expect(groupLook(group).word).toBe('Not trusted');
  expect(groupReasons(group)).toEqual([
    { who: 'Not trusted', sentences: ['eg0.sb7.com, eg1.sb7.com, eg2.sb7.com, 2 more.'] },
  ]);
});

test('devices that differ are counted', () => {
  const connections = [gateway, { ...gateway, state: 'secure' as const, label: 'eg2.sb7.com' }];
  expect(groupLook({ key: '', connections })).toMatchObject({ tone: 'mixed', word: '1 of 2 secure' });

  const neither = [gateway, { ...gateway, state: 'not-reached' as const }];
  expect(groupLook({ key: '', connections: neither })).toMatchObject({ tone: 'bad', word: 'None secure' });
});

test('devices that nobody uses yet do not count beside others', () => {
  const unused = { ...gateway, state: 'unknown' as const, views: [] };
  expect(groupLook({ key: '', connections: [unused, gateway] }).word).toBe('Not trusted');
  expect(groupLook({ key: '', connections: [unused] }).word).toBe('No users yet');
});
