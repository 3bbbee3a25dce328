import { describe, expect, it } from 'vitest';
import { isAddressLike, isSamePlace, placeFromText, startPlace, textOfPlace } from './place';

describe('placeFromText', () => {
  it.each([
    ['sb7-hq.sb7.com', { scheme: 'https', host: 'sb7-hq.sb7.com', path: '' }],
    [' HTTPS://SB7-HQ.SB7.com/ ', { scheme: 'https', host: 'sb7-hq.sb7.com', path: '' }],
    ['http://10.7.0.10/a/b/', { scheme: 'http', host: '10.7.0.10', path: 'a/b' }],
    ['sb7-hq.sb7.com:5449/a', { scheme: 'https', host: 'sb7-hq.sb7.com', path: 'a' }],
    ['sb7-hq.sb7.com::5449:/a//', { scheme: 'https', host: 'sb7-hq.sb7.com', path: 'a' }],
    ['sb7-hq.sb7.com/a?next=//evil.example#x', { scheme: 'https', host: 'sb7-hq.sb7.com', path: 'a' }],
  ])('reads %s', (text, place) => {
    expect(placeFromText(text)).toEqual(place);
  });

  it('asks with the scheme of the host where none is typed', () => {
    const schemeAt = (host: string) => (host === 'sb7-mr1.sb7.com' ? 'http' : 'https');
    const schemes = ['SB7-MR1.sb7.com:80/users', 'https://sb7-mr1.sb7.com', 'sb7-hq.sb7.com'].map(
      (text) => placeFromText(text, schemeAt).scheme,
    );
    expect(schemes).toEqual(['http', 'https', 'https']);
  });

  it('leads to the start page when nothing was typed', () => {
    expect(placeFromText('   ')).toEqual(startPlace);
    expect(placeFromText('https://')).toEqual(startPlace);
    expect(placeFromText('https://:443/order')).toEqual(startPlace);
  });

  it('takes the scheme of a script for a host name, which nobody answers at', () => {
    expect(placeFromText('javascript:alert(1)')).toEqual({
      scheme: 'https',
      host: 'javascript:alert(1)',
      path: '',
    });
  });
});

describe('isAddressLike', () => {
  it('tells words apart from an address', () => {
    expect(['sb7-hq', ' https://sb7-hq.sb7.com/a ', ''].every(isAddressLike)).toBe(true);
    expect(isAddressLike('how do I renew a certificate')).toBe(false);
  });
});

describe('textOfPlace', () => {
  it('is read back as the same place', () => {
    const place = { scheme: 'http', host: 'www.harborsign.example', path: 'order/HS-100001' } as const;
    expect(placeFromText(textOfPlace(place))).toEqual(place);
  });

  it('shows nothing for the start page', () => {
    expect(textOfPlace(startPlace)).toBe('');
  });
});

describe('isSamePlace', () => {
  it('counts case in paths and not in hosts', () => {
    const place = { scheme: 'https', host: 'a.example', path: 'Order' } as const;
    expect(isSamePlace(place, { ...place, host: 'A.EXAMPLE' })).toBe(true);
    expect(isSamePlace(place, { ...place, path: 'order' })).toBe(false);
    expect(isSamePlace(place, { ...place, scheme: 'http' })).toBe(false);
  });
});
