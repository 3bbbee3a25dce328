import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCertificate } from '@/testing/certificate-values';
import { isSelfIssued } from './certificate';
import { aName, type DistinguishedName, isSameName, nameKey } from './distinguished-name';

const named = (value: string): DistinguishedName => aName([['CN', value]]);

describe('names are compared as RFC 5280 section 7.1 has it', () => {
  test.each([
    ['letter case', 'Practice Root', 'PRACTICE root'],
    ['blanks at the ends', '  Practice Root ', 'Practice Root'],
    ['runs of blanks', 'Practice   Root', 'Practice Root'],
    ['other blanks', 'Practice\u00a0Root', 'Practice\tRoot'],
    ['control characters', 'Prac\u0000tice\u007f Root', 'Practice Root'],
    ['what is not shown', 'Prac\u00adtice\u200b Ro\ufeffot', 'Practice Root'],
    ['marks of direction', '\u202aPractice Root\u202c', 'Practice Root'],
    ['composed letters', 'Zu\u0308rich', 'Z\u00fcrich'],
    ['letters of full width', 'Ｐractice Root', 'Practice Root'],
    ['a sharp s', 'Straße', 'STRASSE'],
    ['a final sigma', 'ΟΔΟΣ', 'οδος'],
  ])('%s do not count', (_, left, right) => {
    expect(isSameName(named(left), named(right))).toBe(true);
  });

  test.each([
    ['another letter', named('Practice Root'), named('Practice Boot')],
    ['an accent', named('Zürich'), named('Zurich')],
    ['a blank less', named('Practice Root'), named('PracticeRoot')],
    ['a dotless i', named('ırmak'), named('irmak')],
    ['the type', named('Root'), aName([['O', 'Root']])],
    [
      'the order',
      aName([
        ['O', 'A'],
        ['CN', 'B'],
      ]),
      aName([
        ['CN', 'B'],
        ['O', 'A'],
      ]),
    ],
    [
      'an attribute more',
      aName([
        ['O', 'A'],
        ['CN', 'B'],
      ]),
      named('B'),
    ],
    [
      'how attributes stand together',
      [[...named('A').flat(), ...named('B').flat()]],
      [...named('A'), ...named('B')],
    ],
  ] as const)('%s counts', (_, left, right) => {
    expect(isSameName(left, right)).toBe(false);
  });

  test('attributes that stand together have no order', () => {
    const [a, b] = [named('A').flat(), named('B').flat()];
    expect(isSameName([[...a, ...b]], [[...b, ...a]])).toBe(true);
  });

  test('plain letters are compared as any others are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        // What nobody sees makes it a text that the tables are asked about.
        expect(nameKey(named(`x${text}x\u00ad`))).toBe(nameKey(named(`x${text}x`)));
      }),
    );
  });

  test('what is compared is the same when it is compared again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const prepared = (JSON.parse(nameKey([[{ type: '2.5.4.3', value }]])) as string[][])[0]?.[0] ?? '';
        const again = [[{ type: '2.5.4.3', value: prepared.replace('2.5.4.3=', '') }]];
        expect(nameKey(again)).toBe(nameKey([[{ type: '2.5.4.3', value }]]));
      }),
    );
  });
});

test('a certificate whose two names are the same in other letters is self-issued', () => {
  expect(isSelfIssued(aCertificate({ subject: named('Root'), issuer: named('ROOT ') }))).toBe(true);
  expect(isSelfIssued(aCertificate({ subject: named('Root'), issuer: named('Root 2') }))).toBe(false);
});
