import { isCountryCode } from '@/pki/names/countries';
import { isHostName, isWildcardName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { typedNames } from '@/pki/names/typed-names';
import { problemOf, type ProblemName } from '@/simulation/world/problem';
import { isAlternativeName, problemOfLength, type SubjectText } from '@/simulation/slots/generation-rules';
import { nameFaultWords } from '@/views/certificate/names-field/name-words';
import { problemWords } from '@/views/words/problem-words';
import { z } from '@/base/zod';

/** A text that passes a test, or is refused in the words that the server would use. */
function text(name: ProblemName, passes: (value: string) => boolean) {
  return z.string().check(
    z.refine((value: string) => passes(value.trim()), {
      error: ({ input }) => problemWords(problemOf(name, undefined, { value: String(input) })),
    }),
  );
}

function orEmpty(passes: (value: string) => boolean) {
  return (value: string) => value === '' || passes(value);
}

/** Any text. */
export const anyText = z.string();

/** A name that must not be empty. */
export const requiredName = text('name-required', (value) => value !== '');

/** A host name, or nothing. */
export const hostNameOrEmpty = text('name-not-a-host', orEmpty(isHostName));

/** An IP address, or nothing. */
export const ipAddressOrEmpty = text('address-not-an-ip-address', orEmpty(isIpAddress));

/** Two letters of ISO 3166-1; case does not count. */
export const country = text('country-not-iso-3166', (value) => isCountryCode(value.toUpperCase()));

/** Two letters of ISO 3166-1, or nothing. */
export const countryOrEmpty = text(
  'country-not-iso-3166',
  orEmpty((value) => isCountryCode(value.toUpperCase())),
);

/** A host name or a wildcard for a certificate's subject. */
export const commonName = z.string().check(
  z.refine((value: string) => value.trim() !== '', {
    error: problemWords(problemOf('common-name-required')),
    abort: true,
  }),
  z.refine((value: string) => isServerName(value.trim()), {
    error: ({ input }) =>
      problemWords(problemOf('common-name-not-a-host', undefined, { value: String(input) })),
  }),
  withinLength('commonName'),
);

/** A part of the subject, no longer than certificates take it. */
export function subjectText(field: SubjectText) {
  return z.string().check(withinLength(field));
}

/** Further names: hosts, wildcards and addresses. */
export const alternativeNames = z.array(z.string()).check(
  z.refine((names: string[]) => names.every(isAlternativeName), {
    error: ({ input }) =>
      typedNames((input as string[]).filter((name) => !isAlternativeName(name)).join(' '))
        .map(nameFaultWords)
        .join(' '),
  }),
);

function withinLength(field: SubjectText) {
  return z.refine<string>((value) => problemOfLength({ [field]: value }) === undefined, {
    error: ({ input }) => {
      const problem = problemOfLength({ [field]: String(input) });
      return problem === undefined ? '' : problemWords(problem);
    },
  });
}

function isServerName(value: string): boolean {
  return isHostName(value) || isWildcardName(value);
}
