import { createHashRouter, redirect, type RouteObject } from 'react-router';
import { ErrorScreen } from './error-screen';
import { labPages } from './lab-pages';
import { OpeningScreen } from './opening-screen';

/** The PC, whose own addresses are read by the desktop's session, and the pages of the lab around it. */
const routes: RouteObject[] = [
  {
    errorElement: <ErrorScreen isAlone />,
    hydrateFallbackElement: <OpeningScreen />,
    children: [
      {
        lazy: () => import('./lab-screen'),
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
