import { describe, expect, it } from 'vitest';
import { addressOf, followed, markOf } from './address';
import { placeOf } from './browser-tab';
import { placeFromText } from '@/views/shell/place';
import { freshSession, frontTabOf, withNewTab, withPlace, withProgram, withStep } from './session';

const order = placeFromText('www.harborsign.example/order/HS-100001');
const director = placeFromText('http://sb7-hq.sb7.com/a/b');

describe('addressOf', () => {
  it('of a program that is named as every object’s own things are', () => {
    for (const program of ['constructor', 'hasOwnProperty', '__proto__'])
      expect(addressOf({ ...freshSession, open: [program], front: program })).toBe(`/pc/${program}`);
  });

  it('names the program and what it shows', () => {
    expect(addressOf(freshSession)).toBe('/pc');
    expect(addressOf(withProgram(freshSession, 'browser'))).toBe('/pc/browser');
    expect(addressOf(withProgram(freshSession, 'certificate-stores', 'personal'))).toBe(
      '/pc/certificate-stores/personal',
    );
    expect(addressOf(withPlace(freshSession, order, 'same-tab'))).toBe(
      '/pc/browser/www.harborsign.example/order/HS-100001',
    );
    expect(addressOf(withPlace(freshSession, director, 'same-tab'))).toBe(
      '/pc/browser/sb7-hq.sb7.com/a/b?http',
    );
  });
});

describe('followed', () => {
  it.each([
    '/pc',
    '/pc/browser',
    '/pc/files',
    '/pc/certificate-stores/personal',
    '/pc/browser/sb7-hq.sb7.com/a/b?http',
    '/pc/browser/sb7-hq.sb7.com/x%20y',
  ])('shows what %s names', (address) => {
    expect(addressOf(followed(freshSession, address))).toBe(address);
  });

  it.each([
    ['/pc/browser/www.harborsign.example/order/100%', '/pc/browser/www.harborsign.example/order/100%25'],
    ['/pc/files/%zz', '/pc/files/%25zz'],
    ['/pc/%', '/pc/%25'],
  ])('takes a broken escape in %s for what it says', (address, written) => {
    expect(addressOf(followed(freshSession, address))).toBe(written);
    expect(addressOf(followed(freshSession, written))).toBe(written);
  });

  it('goes back to the tab that showed it', () => {
    const first = withPlace(freshSession, order, 'same-tab');
    const session = withPlace(first, director, 'new-tab');
    const back = followed(session, addressOf(first), markOf(first));
    expect(back.frontTab).toBe('tab-1');
    expect(back.tabs).toHaveLength(2);
  });

  it('goes back within the history of a tab', () => {
    const first = withPlace(freshSession, order, 'same-tab');
    const second = withPlace(first, director, 'same-tab');
    const back = followed(second, addressOf(first), markOf(first));
    expect(placeOf(frontTabOf(back))).toEqual(order);
    expect(placeOf(frontTabOf(withStep(back, 'tab-1', 1)))).toEqual(director);
  });

  it('uses the tab in front when the one that showed it is closed', () => {
    const session = withNewTab(freshSession);
    const shown = followed(session, '/pc/browser/sb7-hq.sb7.com', { tab: 'tab-9', position: 0 });
    expect(shown.frontTab).toBe('tab-2');
    expect(placeOf(frontTabOf(shown)).host).toBe('sb7-hq.sb7.com');
  });

  it('does not trip over a broken escape', () => {
    expect(placeOf(frontTabOf(followed(freshSession, '/pc/browser/%zz'))).host).toBe('%zz');
  });
});
