import { aName } from '@/pki/distinguished-name';
import type { Candidate } from '@/views/files/fill-in/fill-in-candidates';
import { oldSubjectOf } from '@/views/files/fill-in/old-subject';

/** What an old certificate has that forms take or leave out, and vendors no longer take. */
export const anOldCertificate: Candidate = {
  id: 'key',
  words: 'Certificate: hq.sb7.com',
  subject: oldSubjectOf({
    subject: aName([
      ['C', 'US'],
      ['ST', 'Texas'],
      ['L', 'Austin'],
      ['O', 'ShoreTel'],
      ['OU', 'Sales'],
      ['CN', 'hq.sb7.com'],
      ['E', 'it@sb7.com'],
      ['SERIALNUMBER', '7'],
    ]),
    subjectAlternativeNames: [
      ...(['hq.sb7.com', 'connect.sb7.com', 'HQ.SB7.com', 'hq', 'hq.corp'] as const).map((value) => ({
        kind: 'dns' as const,
        value,
      })),
      { kind: 'ip', value: '10.7.0.10' },
    ],
  }),
};
