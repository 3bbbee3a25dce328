import { FileBadge2 } from 'lucide-react';
import type { StatusSign } from './certificate-status';

interface CertificateIconProps {
  readonly sign: StatusSign;
  /** Pixels. */
  readonly size: number;
}

/** A certificate; with a red cross or a yellow triangle where something is wrong. */
export function CertificateIcon({ sign, size }: CertificateIconProps) {
  return (
    <span
      className="relative inline-flex flex-none text-file-certificate"
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <FileBadge2 size={size} strokeWidth={1.5} />
      {sign === 'error' && <ErrorSign size={Math.max(10, Math.round(size * 0.5))} />}
      {sign === 'warning' && <WarningSign size={Math.max(11, Math.round(size * 0.55))} />}
    </span>
  );
}

function ErrorSign({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" className="absolute -right-2 -bottom-2">
      <circle cx="8" cy="8" r="7.5" fill="var(--color-windows-error-sign)" />
      <path d="M5 5l6 6M11 5l-6 6" stroke="var(--color-white)" strokeWidth="2" />
    </svg>
  );
}

function WarningSign({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" className="absolute -right-2 -bottom-2">
      <path
        d="M8 1l7.5 14H.5z"
        fill="var(--color-windows-warning-sign)"
        stroke="var(--color-windows-warning-sign-line)"
        strokeWidth=".7"
      />
      <path d="M8 6v4.5M8 12v1.6" stroke="var(--color-windows-ink)" strokeWidth="1.6" />
    </svg>
  );
}
