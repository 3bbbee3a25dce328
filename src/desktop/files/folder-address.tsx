import { Folder, Monitor } from 'lucide-react';
import { SearchBox } from '../window/search-box';

interface FolderAddressProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
}

/** Where the folder lies, and the search in it, as Explorer has them side by side. */
export function FolderAddress({ search, onSearch }: FolderAddressProps) {
  return (
    <div className="folder-address">
      <p className="folder-path">
        <Monitor size={14} aria-hidden />
        <span>This PC</span>
        <Folder size={14} className="text-[#b08a2e]" aria-hidden />
        <span>Documents</span>
      </p>
      <SearchBox label="Search this folder" placeholder="Name or type" value={search} onChange={onSearch} />
    </div>
  );
}
