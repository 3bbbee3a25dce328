import type { LabEvent } from '@/simulation/decision';
import { fillSentence } from './fill-sentence';

const sentences: Readonly<Record<LabEvent['name'], string>> = {
  'site-installed': 'The site was installed.',
  'signed-in': '{user|Somebody} signed in at {session|a portal}.',
  'signed-out': 'Signed out of {session|a portal}.',
  'equipment-changed': 'The settings of {name|the equipment} were saved.',
  'equipment-added': '{name|The equipment} was added.',
  'equipment-removed': '{name|The equipment} was removed.',
  'request-generated': 'A certificate request was made and saved as {fileName|a file}.',
  'certificate-installed': 'The certificate for {name|the server} was installed.',
  'certificate-restored': 'An earlier certificate of {name|the server} was restored.',
  'certificate-ordered': 'Order {number|at the vendor}: the certificate for {name|the server} was issued.',
  'file-saved': '{fileName|A file} was saved.',
  'file-renamed': '{from|A file} was renamed to {name|another name}.',
  'file-deleted': '{fileName|A file} was deleted.',
  'certificate-trusted': 'The certificate {name|} was placed in {store|a store}.',
  'certificate-removed': 'The certificate {name|} was removed from {store|a store}.',
  'clock-moved': 'The lab clock was moved to {at:date|a later time}.',
};

/** What happened, in a sentence. */
export function eventWords(event: LabEvent): string {
  return fillSentence(sentences[event.name], event.values).replace(/ {2,}/g, ' ');
}
