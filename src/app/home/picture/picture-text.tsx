import { visibleText } from '@/views/words/value-words';
import { Fragment, type ReactNode } from 'react';
import type { Box } from './layout';

interface PictureTextProps {
  readonly box: Box;
  readonly className: string;
  readonly children: ReactNode;
}

/** Words within a box of the picture: they wrap or end in three dots, whatever the font is. */
export function PictureText({ box: { x, y, width, height }, className, children }: PictureTextProps) {
  return (
    <foreignObject x={x} y={y} width={width} height={height} className="overflow-visible">
      <div className={`h-full text-13/17 text-frame-ink ${className}`}>{children}</div>
    </foreignObject>
  );
}

/** A name that hides nothing, breaks after its dots where it has to, and is not translated. */
export function HostText({ children }: { readonly children: string }) {
  const parts = visibleText(children).split('.');
  const broken = parts.map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {index > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
  return <span translate="no">{broken}</span>;
}
