import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { argumentsFromCmd, argumentsFromPowerShell } from '@/testing/windows-shells';
import { shellCommand, submitRequest } from './shell-command';

const environment = { PATH: 'C:\\Windows', OS: 'Windows_NT', A: 'expanded' };

/** What shells read something into, among letters of several scripts. */
const specials = '"\'\\$`!%^&|<>()[]{}*?~#;=,+@/- \u2018\u2019AaPATHäЖ漢🔒';
const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...Array.from(specials)) }),
  )
  .filter((text) => text !== '' && !/\p{Cc}/u.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 4 });

/** No word has control characters: this one ends a line's. */
const endOfLine = '\n';

/** The words after the program's own in each line, as a real shell passes them on. */
function argumentsFromPosix(shell: string, lines: readonly string[]): string[][] {
  const args = `args() { printf '%s\\0' "$@" '${endOfLine}'; }`;
  const { stdout, status } = spawnSync(shell, ['-c', [args, ...lines].join('\n')]);
  expect(status).toBe(0);
  return stdout
    .toString('utf8')
    .split(`${endOfLine}\0`)
    .slice(0, -1)
    .map((line) => line.split('\0').slice(0, -1));
}

describe('every word reaches the program as it is', () => {
  // Many lines a shell: starting one takes longer than reading them.
  const manyLines = fc.array(words, { minLength: 50, maxLength: 50 });

  test.each(['dash', 'bash'])('through %s', (shell) => {
    fc.assert(
      fc.property(manyLines, (given) => {
        const lines = given.map((each) => shellCommand(['args', ...each], 'posix'));
        expect(argumentsFromPosix(shell, lines)).toEqual(given);
      }),
      { numRuns: 4 },
    );
  });

  it('through cmd', () => {
    fc.assert(
      fc.property(words, (given) => {
        const [line = ''] = shellCommand(['openssl', ...given], 'cmd')
          .split('\n')
          .slice(-1);
        expect(argumentsFromCmd(line, environment)).toEqual(['openssl', ...given]);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['Legacy', 'Windows'] as const)('through PowerShell that passes arguments as %s', (passing) => {
    fc.assert(
      fc.property(words, (given) => {
        const lines = shellCommand(['openssl', ...given], 'power-shell');
        expect(argumentsFromPowerShell(lines, passing)).toEqual(['openssl', ...given]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is written', () => {
  const written = (text: string) =>
    (['posix', 'cmd', 'power-shell'] as const).map((shell) => shellCommand(['x', text], shell));

  it('is as people write it where nothing is special', () => {
    expect(written('/O=SB7 Inc/CN=sb7.com')).toEqual([
      'x "/O=SB7 Inc/CN=sb7.com"',
      'x "/O=SB7 Inc/CN=sb7.com"',
      "x '/O=SB7 Inc/CN=sb7.com'",
    ]);
  });

  it('keeps a dollar, a percent sign and an apostrophe from acting', () => {
    expect(written('$5 O’Neill')).toEqual([
      "x '$5 O’Neill'",
      'set OPENSSL_WIN32_UTF8=1\nx "$5 O’Neill"',
      "$env:OPENSSL_WIN32_UTF8 = '1'\nx '$5 O’’Neill'",
    ]);
    expect(written('100%PATH%')).toEqual(['x "100%PATH%"', 'x ^"100^%PATH^%^"', "x '100%PATH%'"]);
    expect(written("Joe's")[0]).toBe('x "Joe\'s"');
    expect(written("$Joe's")[0]).toBe(String.raw`x '$Joe'\''s'`);
  });

  it('brings quotes of its own where PowerShell would lose them', () => {
    expect(written('a "b" c')[2]).toBe(
      String.raw`$PSNativeCommandArgumentPassing = 'Legacy'` + '\n' + String.raw`x '"a \"b\" c"'`,
    );
  });
});

test.each([
  ['hq.csr', 'certreq -submit -attrib CertificateTemplate:WebServer hq.csr hq.cer'],
  ['hq.sb7.com.req', 'certreq -submit -attrib CertificateTemplate:WebServer hq.sb7.com.req hq.sb7.com.cer'],
  ['my request', 'certreq -submit -attrib CertificateTemplate:WebServer "my request" "my request.cer"'],
])('%s', (request, command) => {
  expect(shellCommand(submitRequest(request), 'cmd')).toBe(command);
});
