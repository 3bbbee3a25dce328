import { briefList } from '@/base/plain-data';
import type { Difference, DifferenceName } from '@/simulation/preflight/compare';
import { extensionName } from '@/views/certificate/certificate-details/extension-words';
import { fillSentence } from '@/views/words/fill-sentence';
import { hexPairs } from '@/views/words/value-words';

const sentences: Readonly<Record<DifferenceName, string>> = {
  identical: 'The same, byte by byte.',
  'not-comparable': 'It contains nothing that can be compared with the other.',
  'same-key': 'Same key.',
  'other-key': 'Another key.',
  'same-names': 'Same names.',
  'names-lost': 'Names lost: {list}.',
  'names-added': 'Names added: {list}.',
  'subject-differs': 'Another subject: {to}, instead of {from}.',
  'same-issuer': 'Same issuer.',
  'other-issuer': 'Another issuer: {to}, instead of {from}.',
  'ends-later': 'It ends later, by {days} days.',
  'ends-earlier': 'It ends earlier, by {days} days.',
  'serial-differs': 'Another serial number: {to}, instead of {from}.',
  'same-serial': 'Same serial number.',
  'has-ended': 'It ended on {end:date}.',
  'not-yet-valid': 'It is valid only from {start:date} on.',
  'signature-differs': 'Signed otherwise: {to}, instead of {from}.',
  'issuers-missing': 'Without certificates of authorities that the other brings: {list}.',
  'issuers-added': 'With further certificates of authorities: {list}.',
  'extensions-lost': 'Without these extensions: {list}.',
  'extensions-added': 'With further extensions: {list}.',
  'extensions-changed': 'Extensions that say something else: {list}.',
  'request-unsound': 'The request {label} was changed after it was made: its own signature does not fit.',
};

/** What differs, in a sentence. */
export function differenceWords({ name, values }: Difference): string {
  const sentence = fillSentence(sentences[name], shown(name, values));
  return sentence.replace(/ by 1 days\.$/, ' by 1 day.');
}

function shown(name: DifferenceName, values: Difference['values']): Difference['values'] {
  const { from = '', to = '', list } = values;
  if (name === 'serial-differs') return { from: hexPairs(from), to: hexPairs(to) };
  if (list === undefined) return values;
  const texts = list.split('\n');
  return { ...values, list: briefList(name.startsWith('extensions') ? texts.map(extensionName) : texts) };
}
