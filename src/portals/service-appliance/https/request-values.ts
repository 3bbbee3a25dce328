import { isCountryCode } from '@/pki/names/countries';
import { type CreateApplianceRequest, isApplianceName, isEmailAddress } from '@/simulation/slots/request';
import { problemOf, type ConfirmationName, type ProblemName } from '@/simulation/world/problem';
import type { Taking } from '@/views/files/fill-in/filling';
import { problemWords } from '@/views/words/problem-words';
import { z } from '@/base/zod';

/** A text that passes a test, or is refused in the words that the appliance would use. */
function text(name: ProblemName, passes: (value: string) => boolean) {
  return z.refine<string>((value) => passes(value.trim()), {
    error: ({ input }) => problemWords(problemOf(name, undefined, { value: String(input) })),
    abort: true,
  });
}

/** The form's rules field by field; the appliance applies the same ones when it decides. */
export const requestSchema = z.object({
  country: z
    .string()
    .check(text('country-not-iso-3166', (value) => value === '' || isCountryCode(value.toUpperCase()))),
  state: z.string(),
  locality: z.string(),
  organization: z.string(),
  organizationalUnit: z.string(),
  commonName: z.string().check(
    text('common-name-required', (value) => value !== ''),
    text('common-name-not-an-address', isApplianceName),
  ),
  email: z.string().check(text('email-not-an-address', (value) => value === '' || isEmailAddress(value))),
});

/** What is typed in the form. */
export type RequestValues = z.infer<typeof requestSchema>;

/** The form as the page opens it: the product fills in nothing. */
export const emptyRequest: RequestValues = {
  country: '',
  state: '',
  locality: '',
  organization: '',
  organizationalUnit: '',
  commonName: '',
  email: '',
};

/** What the form takes from an old certificate or request: it has one name, and no list of further ones. */
export const taking: Taking<RequestValues> = {
  fields: {
    commonName: 'commonName',
    organization: 'organization',
    organizationalUnit: 'organizationalUnit',
    city: 'locality',
    state: 'state',
    country: 'country',
    email: 'email',
  },
  addsCommonName: false,
};

/** The action that the form stands for. */
export function toAction(
  values: RequestValues,
  slot: string,
  accepted: readonly ConfirmationName[] = [],
): CreateApplianceRequest {
  return { type: 'create-appliance-request', slot, ...values, accepted };
}

/** The form for an action: for links and lessons that fill it in. */
export function toValues(action: CreateApplianceRequest): RequestValues {
  const { country, state, locality, organization, organizationalUnit, commonName, email } = action;
  return { country, state, locality, organization, organizationalUnit, commonName, email };
}
