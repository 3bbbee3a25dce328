import type { ReactNode } from 'react';
import { RouterProvider, Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

/** One tab and what it shows. */
export interface TabEntry {
  readonly id: string;
  readonly label: string;
  /** What it is called where that is not `tab-` and its id. */
  readonly name?: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  /** The parent may decline by leaving `selected` as it is. */
  readonly onSelect: (id: string) => void;
  /** Where tabs that have an address lead, behind the `#`: they are links then. */
  readonly addressOf?: (id: string) => string;
  /** Whether the selected tab has the focus as soon as it is drawn. */
  readonly isFocused?: boolean;
  readonly className?: string;
  readonly panelClassName?: string;
}

export function Tabs(props: TabsProps) {
  const {
    label,
    tabs,
    selected,
    onSelect,
    addressOf,
    isFocused = false,
    className = '',
    panelClassName = '',
  } = props;
  const select = (id: string) => {
    if (id !== selected) onSelect(id);
  };
  const linkTo = (id: string) => (addressOf === undefined ? {} : { href: `#${addressOf(id)}` });
  const follow = (href: string) => select(tabs.find(({ id }) => linkTo(id).href === href)?.id ?? selected);
  return (
    <AriaTabs
      className={`flex min-h-0 flex-col [font:var(--text-ui)_var(--font-ui)] ${className}`}
      selectedKey={selected}
      // What has an address is not gone to by passing over it.
      keyboardActivation={addressOf === undefined ? 'automatic' : 'manual'}
      onSelectionChange={(id) => select(String(id))}
    >
      <RouterProvider navigate={follow}>
        <TabList aria-label={label} className="ui-tab-list">
          {tabs.map(({ id, label: text, name = `tab-${id}` }) => (
            <Tab
              key={id}
              id={id}
              ref={isFocused && id === selected ? focus : undefined}
              data-name={name}
              translate="no"
              className="ui-tab"
              {...linkTo(id)}
            >
              {text}
            </Tab>
          ))}
        </TabList>
      </RouterProvider>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={`min-h-0 flex-1 overflow-auto outline-none ${panelClassName}`}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** Tabs are drawn after what holds them: an effect of it would come too early. */
function focus(tab: HTMLElement | null): void {
  tab?.focus();
}
