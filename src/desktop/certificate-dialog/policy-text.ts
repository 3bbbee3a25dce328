import type { CertificateDescription, DescribedPolicy, PolicyQualifier } from '@/pki/certificate-description';
import type { PolicyConstraints, PolicyMapping } from '@/pki/certificate';
import { policyQualifierOids } from '@/pki/object-identifiers';
import { visibleText } from '@/views/words/value-words';
import { oidName } from './windows-names';
import { hexDump, indented } from './windows-text';

/** The lines of certificate policies, or of what Microsoft calls application policies. */
export function policiesLines(policies: readonly DescribedPolicy[], label: string): readonly string[] {
  return policies.flatMap(({ identifier, qualifiers }, index) => {
    const number = String(index + 1);
    return [
      `[${number}]${label}:`,
      ...indented([`Policy Identifier=${oidName(identifier)}`]),
      ...qualifiers.flatMap((qualifier, place) =>
        indented([
          `[${number},${String(place + 1)}]Policy Qualifier Info:`,
          ...indented(qualifierLines(qualifier)),
        ]),
      ),
    ];
  });
}

function qualifierLines(qualifier: PolicyQualifier): readonly string[] {
  return [
    `Policy Qualifier Id=${qualifierName(qualifier)}`,
    'Qualifier:',
    ...indented(contentLines(qualifier)),
  ];
}

function qualifierName(qualifier: PolicyQualifier): string {
  if (qualifier.kind === 'other') return qualifier.oid;
  return qualifier.kind === 'statement' ? 'CPS' : 'User Notice';
}

function contentLines(qualifier: PolicyQualifier): readonly string[] {
  switch (qualifier.kind) {
    case 'statement':
      return [visibleText(qualifier.address)];
    case 'notice':
      return qualifier.texts.map((text) => `Notice Text=${visibleText(text)}`);
    case 'other':
      return hexDump(qualifier.der).split('\n');
  }
}

/** The lines of policy mappings. */
export function policyMappingsLines(mappings: readonly PolicyMapping[]): readonly string[] {
  return mappings.flatMap(({ issuerDomain, subjectDomain }, index) => [
    `[${String(index + 1)}]Issuer Domain=${oidName(issuerDomain)}`,
    ...indented([`Subject Domain=${oidName(subjectDomain)}`]),
  ]);
}

/** The lines of policy constraints. */
export function policyConstraintsLines({
  requireExplicitPolicy,
  inhibitPolicyMapping,
}: PolicyConstraints): readonly string[] {
  return [
    ...countLine('Required Explicit Policy Skip Certs', requireExplicitPolicy),
    ...countLine('Inhibit Policy Mapping Skip Certs', inhibitPolicyMapping),
  ];
}

function countLine(label: string, count: number | undefined): readonly string[] {
  return count === undefined ? [] : [`${label}=${String(count)}`];
}

/** Whether an authority says something about its policies. `qualifiers`: the kinds that stand with them, OIDs. */
export function hasStatement(qualifiers: readonly string[] = []): boolean {
  const { statement, notice } = policyQualifierOids;
  return qualifiers.includes(statement) || qualifiers.includes(notice);
}

/** What an authority says about its policies: its notices, then where more is to be read. */
export function issuerStatement({ extensions }: CertificateDescription): string {
  const qualifiers = extensions.flatMap((extension) =>
    extension?.kind === 'policies' ? extension.policies.flatMap((policy) => policy.qualifiers) : [],
  );
  const notices = qualifiers.flatMap((qualifier) => (qualifier.kind === 'notice' ? qualifier.texts : []));
  const addresses = qualifiers.flatMap((qualifier) =>
    qualifier.kind === 'statement' ? [`More information: ${qualifier.address}`] : [],
  );
  return [...notices, ...addresses].map(visibleText).join(' ');
}
