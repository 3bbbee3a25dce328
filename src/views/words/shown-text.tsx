import { Fragment } from 'react';
import { hexPairs, visibleText } from './value-words';

/** A name that somebody else chose: it wraps anywhere, hides nothing, and is not turned nor translated with the text around it. */
export function NameText({ children }: { readonly children: string }) {
  return (
    <bdi translate="no" className="wrap-anywhere">
      {visibleText(children)}
    </bdi>
  );
}

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
