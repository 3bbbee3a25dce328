import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

/** One tab and what it shows. */
export interface TabEntry {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  /** The parent may decline by leaving `selected` as it is. */
  readonly onSelect: (id: string) => void;
  readonly className?: string;
}

export function Tabs({ label, tabs, selected, onSelect, className = '' }: TabsProps) {
  return (
    <AriaTabs
      className={`ui-tabs ${className}`}
      selectedKey={selected}
      keyboardActivation="manual"
      onSelectionChange={(id) => {
        if (id !== selected) onSelect(String(id));
      }}
    >
      <TabList aria-label={label} className="ui-tab-list">
        {tabs.map(({ id, label: text }) => (
          <Tab key={id} id={id} className="ui-tab">
            {text}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="ui-tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
