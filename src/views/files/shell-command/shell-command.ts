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

/**
 * A word for the prompt of a POSIX shell (POSIX.1-2017, Shell Command Language 2.2): in double quotes as people write it
 * where nothing in it is special there (`!` is to bash at a prompt), in single quotes otherwise.
 */
function quoteForPosix(word: string): string {
  if (isPlainWord(word)) return word;
  if (!/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * A word for the prompt of PowerShell. In single quotes nothing is special but single quotes, of which the typographic
 * ones are some (about_Quoting_Rules).
 */
function quoteForPowerShell(word: string): string {
  if (isPlainWord(word)) return word;
  const text = isQuotedByHand(word) ? quoteForRuntime(word) : word;
  return `'${text.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/**
 * Windows PowerShell and PowerShell before 7.3 put words into double quotes where they have blanks, but protect neither
 * a double quote inside nor a backslash at the end: such words bring their own quotes. From 7.3 on that needs
 * `$PSNativeCommandArgumentPassing = 'Legacy'` (about_Preference_Variables).
 */
function isQuotedByHand(word: string): boolean {
  return /"|\s.*\\$/.test(word);
}

/**
 * A word for the prompt of cmd.exe. The program splits its line itself, so the word is quoted by the rules of the
 * Microsoft C runtime first. Where it holds `"` or `%`, which act inside the quotes of cmd, every special character gets
 * a caret, the quotes too, so that cmd sees none. At a prompt alone: a batch file reads `%` in another way.
 */
function quoteForCmd(word: string): string {
  if (isPlainWord(word)) return word;
  const quoted = quoteForRuntime(word);
  return /["%]/.test(word) ? quoted.replaceAll(/[()%!^"<>&|]/g, '^$&') : quoted;
}

/** In double quotes; before a double quote, backslashes count twice (Microsoft C: Parsing C command-line arguments). */
function quoteForRuntime(word: string): string {
  const escaped = word.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&');
  return `"${escaped}"`;
}

/** Whether no shell reads anything into a word. */
function isPlainWord(word: string): boolean {
  return /^[\w.:-]+$/.test(word);
}

/**
 * The command that has a Windows CA (AD CS) sign a request, word by word, and writes the certificate beside it. *WebServer*
 * is the name of the template that such a CA has for servers (Microsoft, certreq and default certificate templates).
 */
export function submitRequest(request: string): readonly string[] {
  const answer = `${request.replace(/\.[^.]{1,4}$/, '')}.cer`;
  return ['certreq', '-submit', '-attrib', 'CertificateTemplate:WebServer', request, answer];
}
