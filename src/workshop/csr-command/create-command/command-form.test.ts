import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteSite } from '@/simulation/site/note-site';
import { aToolFolder, hasTool, type ToolFolder } from '@/testing/outside-tools';
import { anOldCertificate } from '@/testing/old-certificate';
import { casesOf } from '@/testing/soak';
import { fillingFrom } from '@/views/files/fill-in/filling';
import { argumentsFromCmd, argumentsFromPowerShell } from '@/testing/windows-shells';
import { shellCommand } from '@/views/files/shell-command/shell-command';
import {
  baseNameOf,
  commandOf,
  emptyCommand,
  errorsOf,
  findingsOfCommand,
  keyChoices,
  taking,
  valuesOfServer,
  withNames,
  withTypedNames,
  type CommandValues,
  type KeyChoice,
} from './command-form';

function aForm(values: Partial<CommandValues> = {}): CommandValues {
  return {
    ...emptyCommand,
    commonName: 'SB7-HQ.SB7.com',
    organization: 'ShoreTel',
    city: 'Sunnyvale',
    state: 'California',
    country: 'us',
    ...values,
  };
}

const line = (values: Partial<CommandValues> = {}) => shellCommand(commandOf(aForm(values)), 'posix');

describe('the command', () => {
  it('is the one that users of the page know', () => {
    expect(line({ department: 'Sales' })).toBe(
      'openssl req -new -newkey rsa:2048 -nodes -out SB7-HQ_SB7_com.csr -keyout SB7-HQ_SB7_com.key -subj "/C=US/ST=California/L=Sunnyvale/O=ShoreTel/OU=Sales/CN=SB7-HQ.SB7.com"',
    );
  });

  it('leaves out what is empty', () => {
    expect(line({ city: ' ', state: '', organization: '', country: '' })).toContain(
      '-subj "/CN=SB7-HQ.SB7.com"',
    );
  });

  it('names the files of a wildcard, and the star in the subject alone', () => {
    expect(line({ commonName: '*.sb7.com' })).toContain('-out star_sb7_com.csr -keyout star_sb7_com.key');
    expect(line({ commonName: '*.sb7.com' })).toContain('/CN=*.sb7.com"');
    expect(baseNameOf('2001:db8::1')).toBe('2001_db8__1');
  });

  it('puts the common name first among alternative names, each once', () => {
    expect(
      line({ alternativeNames: 'conf.sb7.com, 8.8.8.8\n2001:db8::1 sb7-hq.sb7.com;conf.sb7.com' }),
    ).toContain('-addext "subjectAltName=DNS:SB7-HQ.SB7.com,DNS:conf.sb7.com,IP:8.8.8.8,IP:2001:db8::1"');
    expect(line()).not.toContain('-addext');
  });

  it('keeps slashes, plus signs and backslashes of a value from ending it', () => {
    expect(commandOf(aForm({ organization: 'A/S + C\\o' })).join(' ')).toContain(
      String.raw`/O=A\/S \+ C\\o/CN=`,
    );
  });
});

describe('the form', () => {
  it('is filled in from a server', () => {
    const { headquarters } = noteSite();
    if (headquarters === undefined) throw new Error('the note’s site has a headquarters server');
    expect(valuesOfServer(headquarters)).toMatchObject({ commonName: 'SB7-HQ.SB7.com', state: 'CA' });
  });

  it('is filled in from an old certificate, and takes back what was there', () => {
    const before = aForm({ alternativeNames: 'a.sb7.com, b.sb7.com', key: 'ec-p256' });
    const { values } = fillingFrom(anOldCertificate, taking);
    expect({ ...before, ...withTypedNames(values) }).toEqual({
      commonName: 'hq.sb7.com',
      alternativeNames: 'connect.sb7.com\nhq\nhq.corp\n10.7.0.10',
      organization: 'ShoreTel',
      department: 'Sales',
      city: 'Austin',
      state: 'Texas',
      country: 'US',
      key: 'ec-p256',
    });
    expect(withTypedNames(withNames(before)).alternativeNames).toBe('a.sb7.com\nb.sb7.com');
  });

  it.each<[string, Partial<CommandValues>, RegExp]>([
    ['commonName', { commonName: ' ' }, /required/],
    ['commonName', { commonName: 'my server' }, /“my server” is neither a host name nor a wildcard/],
    ['commonName', { commonName: `${'a.'.repeat(33)}com` }, /longer/],
    ['alternativeNames', { alternativeNames: 'good.sb7.com ba_d' }, /“ba_d”/],
    ['country', { country: 'UK' }, /“UK” is not a country code/],
    ['organization', { organization: 'x'.repeat(65) }, /longer/],
    ['city', { city: 'Sunny\u0007vale' }, /invisible characters/],
  ])('refuses a wrong %s', (field, values, words) => {
    const errors = errorsOf(aForm(values));
    expect(Object.keys(errors)).toEqual([field]);
    expect(Object.values(errors)[0]).toMatch(words);
  });

  it('tells what a vendor will notice', () => {
    const names = findingsOfCommand(aForm({ state: 'CA', alternativeNames: '10.7.0.10' })).map(
      ({ name }) => name,
    );
    expect(names).toEqual(['state-abbreviated', 'name-is-reserved-address']);
    expect(findingsOfCommand(aForm())).toEqual([]);
  });
});

/** What people and their pets type into such fields. */
const specials = '"\'\\$`!%^&|<>()[]{}*?~#;=,+@/-. \u2018\u2019AaPATHäéßЖ漢🔒';
const text = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(specials)), maxLength: longest }),
      fc.string({ unit: 'grapheme', maxLength: Math.floor(longest / 4) }),
      fc.constantFrom('', 'ShoreTel', 'O’Brien & Sons', 'Joe\'s "Phones"', '100% %PATH%', 'A/S', 'C\\', '#1'),
    )
    .filter((value) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(value));
const host = fc
  .tuple(fc.constantFrom('', '*.'), fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?\.[a-z]{2,6}$/))
  .map(([star, name]) => `${star}${name}`);
const anAddress = fc.oneof(
  fc.ipV4(),
  fc.ipV6().filter((address) => !address.includes('.')),
);
const values: fc.Arbitrary<CommandValues> = fc.record({
  commonName: fc.oneof(host, fc.ipV4()),
  alternativeNames: fc.array(fc.oneof(host, anAddress), { maxLength: 4 }).map((names) => names.join('\n')),
  organization: text(60),
  department: text(60),
  city: text(100),
  state: text(100),
  country: fc.constantFrom('US', 'de', ''),
  // EC keys cost no time; every key of the list is made once below.
  key: fc.constant<KeyChoice>('ec-p256'),
});

const [program = '', ...others] = commandOf(aForm());

describe('on Windows', () => {
  it('hands openssl the same words', () => {
    expect([program, others[0]]).toEqual(['openssl', 'req']);
    fc.assert(
      fc.property(values, (given) => {
        const wanted = commandOf(given);
        const [cmd = ''] = shellCommand(wanted, 'cmd').split('\n').slice(-1);
        expect(argumentsFromCmd(cmd, { PATH: 'C:\\Windows', A: 'x' })).toEqual(wanted);
        for (const passing of ['Legacy', 'Windows'] as const)
          expect(argumentsFromPowerShell(shellCommand(wanted, 'power-shell'), passing)).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
  });
});

describe.runIf(hasTool('openssl'))('a real shell and OpenSSL', () => {
  let folder: ToolFolder;
  beforeAll(() => {
    folder = aToolFolder();
  });
  afterAll(() => folder.remove());

  /** Runs the command as it is pasted, and answers the subject's lines and the names of the request. */
  function made(form: CommandValues) {
    folder.run('sh', '-c', shellCommand(commandOf(form), 'posix'));
    const file = `${baseNameOf(form.commonName)}.csr`;
    const shown = folder.run(
      'openssl',
      ...[
        'req',
        '-in',
        file,
        '-noout',
        '-subject',
        '-nameopt',
        'sep_multiline,sname,utf8',
        '-verify',
        '-text',
      ],
    );
    const [, subject = ''] = /^subject=\n((?: {4}\w+=.*\n)*)/m.exec(shown) ?? [];
    const [, names = ''] = /Subject Alternative Name:\s*\n\s*(.*)\n/.exec(shown) ?? [];
    return {
      subject: subject
        .split('\n')
        .map((each) => each.slice(4))
        .filter((each) => each !== ''),
      names: names === '' ? [] : names.split(', '),
      shown,
    };
  }

  function expected({ country, state, city, organization, department, commonName }: CommandValues) {
    const all = {
      C: country.toUpperCase(),
      ST: state,
      L: city,
      O: organization,
      OU: department,
      CN: commonName,
    };
    return Object.entries(all)
      .filter(([, value]) => value.trim() !== '')
      .map(([attribute, value]) => `${attribute}=${value.trim()}`);
  }

  it('make the request that was asked for, whatever is typed', () => {
    fc.assert(
      fc.property(values, (form) => {
        const { subject, names } = made(form);
        expect(subject).toEqual(expected(form));
        const typed = [...new Set(form.alternativeNames.split('\n'))].filter((name) => name !== '');
        const furtherNames = typed.filter((name) => name !== form.commonName);
        const all = typed.length === 0 ? [] : [form.commonName, ...furtherNames];
        expect(names.map(nameKey)).toEqual(all.map(addressKey));
      }),
      { numRuns: 40 },
    );
  });

  const bitsOf = { 'rsa-2048': 2048, 'rsa-3072': 3072, 'rsa-4096': 4096, 'ec-p256': 256, 'ec-p384': 384 };
  const byLength = (Object.keys(keyChoices) as KeyChoice[]).toSorted(
    (left, right) => bitsOf[left] - bitsOf[right],
  );

  // The long ones take OpenSSL seconds.
  it.each(byLength.slice(0, casesOf(3, byLength.length)))('make the key %s', (key) => {
    const { shown } = made(aForm({ key }));
    expect(shown).toContain(`(${String(bitsOf[key])} bit)`);
    expect(folder.run('openssl', 'pkey', '-in', 'SB7-HQ_SB7_com.key', '-pubout')).toBe(
      folder.run('openssl', 'req', '-in', 'SB7-HQ_SB7_com.csr', '-noout', '-pubkey'),
    );
  });
});

function nameKey(shown: string): string {
  const [kind = '', ...rest] = shown.split(':');
  return kind === 'DNS' ? rest.join(':') : new URL(`http://${bracketed(rest.join(':'))}`).hostname;
}

function addressKey(name: string): string {
  return /^[\d.]+$|:/.test(name) ? new URL(`http://${bracketed(name)}`).hostname : name;
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
