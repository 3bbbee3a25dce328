import { refusal, success } from '@/base/outcome';
import type { KeyPair } from '@/pki/public-key';
import { keyFactsOf } from '@/simulation/practice-ca/content-of';
import { problemOfShape } from '@/simulation/practice-ca/key-choice';
import type { MadeKeyFacts, MakePracticeKey } from '@/simulation/practice-ca/make-key';
import type { Preparation } from '../preparation/preparation';
import { secretOf, takeUnusedKey } from './taken-key';

/** Makes the key once: large ones take seconds. */
export const preparePracticeKey: Preparation<MakePracticeKey, MadeKeyFacts, KeyPair> = {
  once: async ({ action: { shape }, world, tools }) => {
    const problem = problemOfShape(shape);
    return problem === undefined ? success(await takeUnusedKey(tools, world, shape)) : refusal(problem);
  },
  prepare: (_circumstances, keyPair) =>
    Promise.resolve(success({ facts: { key: keyFactsOf(keyPair.publicKey) }, secrets: [secretOf(keyPair)] })),
};
