import { readCharacterString } from '../gate/character-string';
import { tags, type Element } from '../gate/element';
import type { Certificate } from '../certificate';
import { extensionOids } from '../object-identifiers';
import { extensionValue } from './extension-value';
import { observed, type Observation } from './finding';

/** A notice to the reader of a policy is no IA5String, and has 200 characters at most (RFC 5280 section 4.2.1.4). */
export function policyTextFindings(certificate: Certificate): readonly Observation[] {
  const policies = extensionValue(certificate, extensionOids.certificatePolicies)?.children ?? [];
  const texts = policies
    .flatMap((policy) => policy.children[1]?.children ?? [])
    .flatMap((qualifier) => explicitTextOf(qualifier) ?? [])
    .map((text) => ({ ...readCharacterString(text), tag: text.tag }));
  return observed(
    'policy-text-wrong',
    texts
      .filter(({ text, tag }) => tag === tags.ia5String || Array.from(text).length > 200)
      .map(({ text }) => (text.length > 70 ? `${text.slice(0, 70)}…` : text)),
  );
}

/** The explicitText of a UserNotice, which stands after the reference to a notice, if at all. */
function explicitTextOf({ children: [, notice] }: Element): Element | undefined {
  if (notice?.tag !== tags.sequence) return undefined;
  return notice.children.find(({ tag }) => tag !== tags.sequence);
}
