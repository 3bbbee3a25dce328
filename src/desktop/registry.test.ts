import { describe, expect, it } from 'vitest';
import { emptyWorld } from '@/simulation/world/world';
import type { PageEntry, SiteManifest } from '@/views/shell/manifest';
import { pageAt, siteAddress, siteAt } from './registry';

const nothing = () => Promise.reject(new Error('not drawn here'));

function aPage(address: string): PageEntry {
  return { title: address, menuPath: [], address, controls: {}, assumed: [], load: nothing };
}

const site: SiteManifest = {
  id: 'shop',
  title: 'Shop',
  hosts: () => ['Shop.Example', '10.0.0.1'],
  pages: [aPage('orders'), aPage('orders/open'), aPage('home')],
  frame: nothing,
  controls: {},
  startAddress: 'home',
  named: {},
  assumed: [],
};
const registry = { programs: [], sites: [site] };

describe('siteAt', () => {
  it('finds a site by each of its hosts, whatever their case', () => {
    expect(siteAt(registry, emptyWorld, 'shop.EXAMPLE')).toBe(site);
    expect(siteAt(registry, emptyWorld, '10.0.0.1')).toBe(site);
    expect(siteAt(registry, emptyWorld, 'example')).toBeUndefined();
  });
});

describe('pageAt', () => {
  it('shows the start page for the bare host', () => {
    expect(pageAt(site, '').address).toBe('home');
  });

  it('takes the longest address that fits and hands the page the rest', () => {
    expect(pageAt(site, 'orders/open/7/a%20b')).toMatchObject({ address: 'orders/open', rest: ['7', 'a b'] });
    expect(pageAt(site, 'orders/opened')).toMatchObject({ address: 'orders', rest: ['opened'] });
  });

  it.each([
    'orders/100%',
    'orders/open/7/%zz',
    'orders/%C3',
    '%',
    'ordersX/%',
    'orders/constructor',
    'orders/__proto__/1',
  ])('has no page at %s', (path) => {
    expect(pageAt(site, path)).toEqual({ page: undefined, address: path, rest: [] });
  });

  it('has no page where none begins', () => {
    expect(pageAt(site, 'ordersX').page).toBeUndefined();
  });
});

describe('siteAddress', () => {
  it('is the address of a page as the address bar takes it', () => {
    expect(siteAddress(registry, emptyWorld, { site: 'shop', address: 'orders' })).toBe(
      'https://Shop.Example/orders',
    );
  });

  it('refuses a page that is not there, so that no link can rot', () => {
    expect(() => siteAddress(registry, emptyWorld, { site: 'shop', address: 'gone' })).toThrow(
      'no page shop/gone',
    );
  });
});
