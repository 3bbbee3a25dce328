import { connectionWords } from '@/views/words/connection-words';
import { fillSentence } from '@/views/words/fill-sentence';
import type { Judgement, Reason, ReasonName } from './reasons';

const sentences: Readonly<Record<ReasonName, string>> = {
  'no-request-yet': 'No certificate request was made yet.',
  'request-for-another-name': 'The request is for {names|no host}, and not for {host}.',
  'state-abbreviated': 'The state is “{state}” in the request, and not “{full}”.',
  'state-missing': 'The request names no state.',
  'not-ordered-yet': 'No certificate was ordered yet.',
  'ordered-with-another-key':
    'A certificate was ordered, but not with the request that the server keeps now: its key is another one.',
  'ordered-with-a-mistake': 'A certificate was ordered, but with the practice fault “{fault}”.',
  'other-slot-changed': 'The certificate of {slot} is another one now, which this lesson does not ask for.',
};

/** Why, in a sentence. */
function reasonWords({ name, values, connection }: Reason): string {
  return connection === undefined ? fillSentence(sentences[name], values) : connectionWords(connection);
}

/** What a judgement says beside its sign; nothing where the goal is reached. */
export function judgementWords(judgement: Judgement): string {
  if (judgement.is === 'met') return '';
  const words = reasonWords(judgement.why);
  return judgement.is === 'nearly' ? `Nearly: ${words}` : words;
}
