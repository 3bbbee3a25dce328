import type { Item } from '@/pki/item';
import type { Repair } from '@/pki/repair';
import { briefList } from '@/base/plain-data';

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
  return `Put right to read it: ${briefList(all, all.length)}. The device itself may refuse it as it came.`;
}
