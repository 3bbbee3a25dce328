import type { Outcome } from '@/base/outcome';
import type { KeyShape, RequestTemplate } from '@/pki/operations';
import type { Problem } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import { usePresent } from '@/state/use-world';
import { useEffect, useEffectEvent } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useKeyAhead, useLab } from '../../shell/lab';
import { typingPause } from '../foresight/use-foresight';

/**
 * Has the key that a form will need made ahead of need, and what the form asks for signed with it whenever typing has
 * rested. `shape`: undefined where the form needs no new key. `plan` says what the request will hold with every
 * confirmation accepted, or why there will be none.
 */
export function useRequestAhead<Values extends FieldValues>(
  shape: KeyShape | undefined,
  { watch, getValues }: Pick<UseFormReturn<Values>, 'watch' | 'getValues'>,
  plan: (world: World, values: Values) => Outcome<RequestTemplate, Problem>,
): void {
  const { awaitRequest } = useLab();
  const present = usePresent();
  const isAwaited = useKeyAhead(shape);
  const sign = useEffectEvent(() => {
    const planned = plan(present.world(), getValues());
    if (planned.ok && shape !== undefined) awaitRequest(shape, planned.value);
  });
  useEffect(() => {
    if (!isAwaited) return undefined;
    let timer = setTimeout(sign, typingPause);
    const { unsubscribe } = watch(() => {
      clearTimeout(timer);
      timer = setTimeout(sign, typingPause);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [shape, isAwaited, watch]);
}
