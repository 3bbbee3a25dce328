import { describe, expect, it } from 'vitest';
import { noteSite } from '@/simulation/site/note-site';
import { emptyWorld } from '@/simulation/world/world';
import { registry } from './registry';

const world = { ...emptyWorld, equipment: noteSite() };

describe('registry', () => {
  it('gives every site hosts and addresses of its own', () => {
    const hosts = registry.sites.flatMap((site) => site.hosts(world).map((host) => host.toLowerCase()));
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { pages, startAddress } of registry.sites) {
      const addresses = pages.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(addresses).toContain(startAddress);
    }
  });

  it('gives every program an id and a place of its own', () => {
    const { programs } = registry;
    expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
    expect(new Set(programs.map(({ order }) => order)).size).toBe(programs.length);
  });
});
