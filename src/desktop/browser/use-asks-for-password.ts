import { useEffect, useState } from 'react';

/** Whether what a panel shows has a field for a password now; browsers look at the page for that, too. */
export function useAsksForPassword(panelId: string): boolean {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const panel = document.getElementById(panelId);
    if (panel === null) return undefined;
    const look = () => setAsks(panel.querySelector('input[type=password]') !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(panel, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [panelId]);
  return asks;
}
