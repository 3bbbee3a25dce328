import type { Finding, FindingSeverity } from '@/pki/findings/finding';

const order: readonly FindingSeverity[] = ['error', 'warning', 'information', 'grey'];

/**
 * The gravest first. In a lab with training keys everything has one of them, and the frame says so: there that comes last, and
 * as information alone, so that it hides nothing of what is to be learnt.
 */
export function inOrder(findings: readonly Finding[], hasTrainingKeys: boolean): readonly Finding[] {
  const isQuiet = ({ name }: Finding) => hasTrainingKeys && name === 'training-key';
  const loud = findings
    .filter((finding) => !isQuiet(finding))
    .toSorted((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity));
  const quiet = findings.filter(isQuiet).map((finding) => ({ ...finding, severity: 'information' }) as const);
  return [...loud, ...quiet];
}
