import { SearchBox } from '@/desktop/window/search-box';

interface FindBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The search box in the look of the lab's own pages. */
export function FindBox(props: FindBoxProps) {
  return <SearchBox {...props} placeholder={props.label} className="find-box" inputClassName="" />;
}
