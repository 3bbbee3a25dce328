import { Folder, FolderOpen, Monitor } from 'lucide-react';
import { storeLabels } from '@/simulation/pc/certificate-stores';
import { useJudged } from '@/state/use-world';
import { Link } from '@/ui/link';
import { programAddress } from '@/views/shell/place';
import { placedCertificates, storeNames } from './placed-certificate';
import type { StoreName } from '@/simulation/world/pc-records';

interface StoreTreeProps {
  readonly pc: string;
  readonly store: StoreName;
  /** Where a store is shown, inside the program. */
  readonly addressOf: (store: StoreName) => string;
  readonly onChoose: (store: StoreName) => void;
}

/** The stores with the number of certificates in each. */
export function StoreTree({ pc, store, addressOf, onChoose }: StoreTreeProps) {
  const counts = useJudged((world) => storeNames.map((name) => placedCertificates(world, pc, name).length));
  return (
    <nav className="px-4 py-6" aria-label="Certificate stores">
      <p className="flex items-center gap-6 px-8 py-4">
        <Monitor size={15} className="shrink-0" aria-hidden />
        Certificates - Current User
      </p>
      <ul>
        {storeNames.map((name, index) => {
          const Icon = name === store ? FolderOpen : Folder;
          return (
            <li key={name}>
              <Link
                name={`store-${name}`}
                className="flex min-h-24 w-full items-center gap-6 border border-transparent py-1 pr-8 pl-22 text-left hover:bg-windows-hover aria-current:border-windows-selection-line aria-current:bg-windows-selection"
                aria-current={name === store ? 'true' : undefined}
                address={programAddress('certificate-stores', addressOf(name))}
                onFollow={() => onChoose(name)}
              >
                <Icon size={15} className="shrink-0 text-folder" aria-hidden />
                <span className="grow">{storeLabels[name]}</span>
                <span className="text-ink-muted">{counts[index]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
