import { createHashRouter, redirect, type RouteObject } from 'react-router';
import { ErrorScreen } from './error-screen';
import { labPages } from './lab-pages';
import { OpeningScreen } from './opening-screen';

/** In a task of its own, after the one that draws the opening screen: to ask for all files of the lab takes some time, too. */
async function loadLab() {
  await new Promise((resolve) => setTimeout(resolve));
  return import('./lab-screen');
}

/** The PC, whose own addresses are read by the desktop's session, and the pages of the lab around it. */
const routes: RouteObject[] = [
  {
    errorElement: <ErrorScreen isAlone />,
    hydrateFallbackElement: <OpeningScreen />,
    children: [
      {
        lazy: loadLab,
        children: [
          { path: '/pc/*', element: null },
          {
            // A page of the lab that fails leaves the frame, and so the PC, in reach.
            errorElement: <ErrorScreen />,
            children: labPages.map(({ address, hasRest = false, load }) => ({
              path: hasRest ? `${address}/*` : address,
              lazy: load,
            })),
          },
        ],
      },
      { path: '*', loader: () => redirect('/pc/browser'), element: null },
    ],
  },
];

/** Hash addresses need nothing from a host: they work under any path, from a file and inside a learning platform. */
export function createRouter() {
  return createHashRouter(routes);
}
