import { Fragment } from 'react';
import { hexPairs } from './hex-pairs';

/** Hexadecimal in pairs that lines break between. */
export function HexText({ hex }: { readonly hex: string }) {
  return (
    <span className="font-mono text-[0.92em]">
      {hexPairs(hex)
        .split(/(?<=:)/)
        .map((pair, index) => (
          <Fragment key={index}>
            {pair}
            <wbr />
          </Fragment>
        ))}
    </span>
  );
}
