import { toUtf8 } from '@/base/bytes';
import { success } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import {
  planRequest,
  type MadeRequestFacts,
  type MakePracticeRequest,
} from '@/simulation/practice-ca/make-request';
import { publicFile, toKeep } from '../pc/kept-file';
import type { Preparation } from '../preparation/preparation';
import { chosenKey, secretOf, takeUnusedKey } from './taken-key';

/** Makes the new key first if one is wanted, then signs the request with it. */
export const preparePracticeRequest: Preparation<MakePracticeRequest, MadeRequestFacts, KeyPair | undefined> =
  {
    once: async ({ action, world, tools }) => {
      const plan = planRequest(world, action);
      if (!plan.ok) return plan;
      return success(
        action.key.kind === 'new' ? await takeUnusedKey(tools, world, action.key.shape) : undefined,
      );
    },
    prepare: async ({ action, world, tools }, made) => {
      const plan = planRequest(world, action);
      if (!plan.ok) return plan;
      const key = await chosenKey(tools, action.key, made);
      if (!key.ok) return key;
      const request = await tools.pki.createRequest(plan.value, key.value);
      const pem = toUtf8(toPem('CERTIFICATE REQUEST', request.der));
      const files =
        action.saveAs === undefined ? [] : [await publicFile(action.saveAs, 'certificate-request', pem)];
      const contents = [{ id: request.fingerprint, bytes: request.der }, ...(toKeep(files).contents ?? [])];
      const [file] = files;
      const facts = file === undefined ? { request } : { request, file: file.file };
      return success({ facts, contents, secrets: [secretOf(key.value)] });
    },
  };
