import { useEffect } from 'react';
import type { KeyShape } from '@/pki/operations';
import { useWorld } from '@/state/use-world';
import { useLab } from './lab';

/**
 * Has a key made ahead of need as long as the calling form is open; undefined where it needs no new one. Labs with training
 * keys have theirs already: the same in every lab. Answers whether there is one.
 */
export function useKeyAhead(shape: KeyShape | undefined): boolean {
  const { awaitKey } = useLab();
  const isFresh = useWorld(({ lab }) => lab['lab']?.keySource === 'fresh');
  const isAwaited = shape !== undefined && isFresh;
  useEffect(() => (isAwaited ? awaitKey(shape) : undefined), [awaitKey, shape, isAwaited]);
  return isAwaited;
}
