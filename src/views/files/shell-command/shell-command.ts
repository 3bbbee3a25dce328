import { quoteForCmd } from './quote-for-cmd';
import { isQuotedByHand, quoteForPowerShell } from './quote-for-power-shell';
import { quoteForPosix } from './quote-for-posix';

/** The shells into which a command can be pasted. */
export type Shell = 'posix' | 'cmd' | 'power-shell';

/** What each shell is called. */
export const shellLabels: Readonly<Record<Shell, string>> = {
  posix: 'Linux, macOS',
  cmd: 'Windows cmd',
  'power-shell': 'PowerShell',
};

const quotes: Readonly<Record<Shell, (word: string) => string>> = {
  posix: quoteForPosix,
  cmd: quoteForCmd,
  'power-shell': quoteForPowerShell,
};

/**
 * A command to paste at the prompt of a shell, one line after the other; every word reaches the program as it is. For
 * words of one line without NUL. `openssl.exe` reads letters beyond ASCII as UTF-8 only where it is told (openssl-env).
 */
export function shellCommand(words: readonly string[], shell: Shell): string {
  const command = words.map(quotes[shell]).join(' ');
  return [...preparations(words, shell), command].join('\n');
}

function preparations(words: readonly string[], shell: Shell): readonly string[] {
  const isUnicode = words.some(isBeyondAscii);
  if (shell === 'cmd') return isUnicode ? ['set OPENSSL_WIN32_UTF8=1'] : [];
  if (shell === 'posix') return [];
  return [
    ...(isUnicode ? ["$env:OPENSSL_WIN32_UTF8 = '1'"] : []),
    ...(words.some(isQuotedByHand) ? ["$PSNativeCommandArgumentPassing = 'Legacy'"] : []),
  ];
}

/** Whether a text has letters beyond ASCII. */
export function isBeyondAscii(text: string): boolean {
  return /[^\u0020-\u007e]/.test(text);
}
