import { briefList } from '@/base/plain-data';
import type { Item, Repair, UnreadableReason } from '@/pki/item';
import { fillSentence } from './fill-sentence';

const sentences: Readonly<Record<UnreadableReason, string>> = {
  empty: 'There is nothing in it.',
  'too-large':
    'It is larger than what is read here ({found|a limit of this lab}). That says nothing against it; give the certificate by itself.',
  'nothing-recognised':
    'No certificate, request or key was found in it. It looks like {found|something else}.',
  'password-missing': 'It is protected by a password. Enter the password to see what is inside.',
  'password-wrong': 'The password does not open it. Check capital and small letters and blanks at the ends.',
  'password-letters':
    'The password is right, but a part was encrypted with its letters in another form, as consoles of Windows do. Have it exported again with a password of plain letters and digits.',
  'cipher-unsupported':
    'It is encrypted in a way that is not supported: {found|an unknown cipher}. Save it again with AES.',
  damaged: 'It is damaged or cut off ({found|its content is broken}). Get it again from where it came.',
  'marker-missing':
    'The line {found|with BEGIN or END} is missing. Copy the text with its BEGIN and its END line.',
  'labels-differ':
    'Its BEGIN and its END line do not fit together: {found|they have different labels}. Copy both lines of the same block.',
  'too-many-parts':
    'It has more parts than are read here ({found|a limit of this lab}). That says nothing against it; give its certificates in smaller files.',
  'too-many-iterations':
    'Its password protection asks for more work than a browser should do. Save it again with a usual setting.',
  'structure-too-deep':
    'It is nested deeper than is read here, a limit of this lab; no real certificate is. It was not read further.',
  'kind-unsupported': 'This is {found|a file of another program}; no phone system takes it.',
  'reader-failed':
    'It was not read: {found|the lab itself failed at it, which is not your fault}. Try again.',
};

/** Why nothing could be made of a file; `found` is what it looks like instead, `line` where it is in a text. */
export function unreadableWords(reason: UnreadableReason, found: string, line = ''): string {
  const place = line === '' ? '' : `Line ${line}: `;
  return place + fillSentence(sentences[reason], { found });
}

/** What each repair undid. */
const words: Readonly<Record<Repair, string>> = {
  encoding: 'another encoding than UTF-8, or a mark before it',
  'invisible-characters': 'characters that nobody sees',
  html: 'codes and tags of a web page',
  'quoted-printable': 'the codes of a mail (quoted-printable)',
  'percent-escapes': 'the codes of an address (%2B)',
  escapes: 'characters written as in a program (\\n)',
  'line-numbers': 'numbers before its lines',
  'foreign-marks': 'marks, blanks or lines that do not belong to it',
  'line-ends': 'lines that were joined',
  markers: 'BEGIN or END lines that were damaged, doubled or not alone on their line',
  'begin-line-missing': 'a BEGIN line that was missing',
  'end-line-missing': 'an END line that was missing',
  'no-markers': 'no BEGIN and END lines',
  'base64-twice': 'base64 around the text',
  numbers: 'numbers instead of base64',
  'octets-before': 'a mark or blanks before the data',
  'octets-behind': 'bytes behind the data, which are left out of what is written here',
};

/** What was put right in what some items came from; undefined where nothing was. */
export function repairWords(items: readonly Item[]): string | undefined {
  const repairs = new Set(items.flatMap(({ origin }) => origin.repairs ?? []));
  if (repairs.size === 0) return undefined;
  const all = [...repairs].map((repair) => words[repair]);
  return `Corrected in order to read it: ${briefList(all, all.length)}. ${takerOf(items)} may refuse it as it came.`;
}

/** Who gets it from the user: a request goes to an authority. */
function takerOf(items: readonly Item[]): string {
  return items.every(({ kind }) => kind === 'request') ? 'The authority' : 'The device itself';
}
