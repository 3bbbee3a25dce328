/*
 * What Windows makes of a typed line, written from the published rules and apart from the code under test: cmd.exe
 * ("How does the Windows Command Interpreter parse scripts?": percent signs first, then carets and quotes), PowerShell
 * (about_Quoting_Rules, about_Parsing, NativeCommandParameterBinder) and the Microsoft C runtime ("Parsing C
 * command-line arguments").
 */

/** The arguments that a program sees after a line was typed at the prompt of cmd. Throws where cmd does anything else. */
export function argumentsFromCmd(line: string, environment: Readonly<Record<string, string>>): string[] {
  return argumentsFromRuntime(withoutCarets(expanded(line, environment)));
}

/** Percent phase at a prompt: what names no variable stays as it is. */
function expanded(line: string, environment: Readonly<Record<string, string>>): string {
  let result = '';
  for (let at = 0; at < line.length; at += 1) {
    const end = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const name = line.slice(at + 1, end).split(':')[0] ?? '';
    const value = end > at + 1 ? environment[name.toUpperCase()] : undefined;
    if (value === undefined) {
      result += line[at] ?? '';
      continue;
    }
    result += value;
    at = end;
  }
  return result;
}

function withoutCarets(line: string): string {
  let result = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '^') {
      at += 1;
      result += line[at] ?? '';
      continue;
    }
    if (!isQuoted && /[&|<>()]/.test(character)) throw new Error(`cmd acts on ${character} in ${line}`);
    result += character;
  }
  return result;
}

/** How PowerShell hands arguments to programs: as before 7.3, or by the rules of the C runtime. */
export type ArgumentPassing = 'Legacy' | 'Windows';

/** The arguments that a program sees after lines were typed at a prompt of PowerShell. */
export function argumentsFromPowerShell(lines: string, passing: ArgumentPassing): string[] {
  const typed = lines.split('\n');
  const mode = typed.includes("$PSNativeCommandArgumentPassing = 'Legacy'") ? 'Legacy' : passing;
  const words = wordsOfPowerShell(typed.at(-1) ?? '');
  return argumentsFromRuntime(words.map(mode === 'Legacy' ? passedOnBefore73 : passedOn).join(' '));
}

/** The straight single quote and the typographic ones, which PowerShell takes for the same. */
const quote = "['\\u2018\\u2019\\u201a\\u201b]";
const noQuote = quote.replace('[', '[^');
const wordOfPowerShell = new RegExp(`${quote}((?:${noQuote}|${quote}{2})*)${quote}|[^ ]+`, 'g');

function wordsOfPowerShell(line: string): string[] {
  const words = Array.from(line.matchAll(wordOfPowerShell));
  if (words.map(([word]) => word).join(' ') !== line) throw new Error(`not only words in ${line}`);
  return words.map(([word, quoted]) => {
    if (quoted !== undefined) return quoted.replaceAll(new RegExp(`${quote}(${quote})`, 'g'), '$1');
    if (/[`"'$&|;<>(){}@#,]/.test(word)) throw new Error(`PowerShell acts on ${word}`);
    return word;
  });
}

/** Quotes where there are blanks outside of quotes, without a look at what is inside. */
function passedOnBefore73(word: string): string {
  let quotes = 0;
  let hasBlank = false;
  for (const [at, character] of Array.from(word).entries()) {
    if (character === '"' && Array.from(word)[at - 1] !== '\\') quotes += 1;
    else if (/\s/.test(character) && quotes % 2 === 0) hasBlank = true;
  }
  return hasBlank ? `"${word}"` : word;
}

/** `ProcessStartInfo.ArgumentList` of .NET. */
function passedOn(word: string): string {
  if (word !== '' && !/[\s"]/.test(word)) return word;
  return `"${word.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, (all) => all + all)}"`;
}

/** `argv`, without empty words. Throws for a doubled quote, of which the versions of the runtime think differently. */
function argumentsFromRuntime(line: string): string[] {
  const tokens = Array.from(line.matchAll(/\\*"|\\+|[ \t]+|[^\\" \t]+/g), ([token]) => token);
  let isQuoted = false;
  let words = '';
  for (const [index, token] of tokens.entries()) {
    if (token === '"' && isDelimiter(tokens[index - 1])) throw new Error(`a doubled quote in ${line}`);
    if (isDelimiter(token)) isQuoted = !isQuoted;
    words += /^[ \t]/.test(token) && !isQuoted ? '\0' : textOfToken(token);
  }
  return words.split('\0').filter((word) => word !== '');
}

/** A quote after an even number of backslashes begins or ends something. */
function isDelimiter(token = ''): boolean {
  return token.endsWith('"') && token.length % 2 === 1;
}

/** Before a double quote two backslashes stand for one, and one that is left over makes the quote a letter. */
function textOfToken(token: string): string {
  if (!token.endsWith('"')) return token;
  const slashes = token.length - 1;
  return '\\'.repeat(Math.floor(slashes / 2)) + (slashes % 2 === 1 ? '"' : '');
}
