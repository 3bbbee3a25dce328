import { createHashRouter, redirect, type RouteObject } from 'react-router';
import { ErrorScreen } from './error-screen';
import { OpeningScreen } from './opening-screen';

/** The PC is the one page there is; its own addresses are read by the desktop's session. */
const routes: RouteObject[] = [
  {
    errorElement: <ErrorScreen />,
    hydrateFallbackElement: <OpeningScreen />,
    children: [
      { path: '/pc/*', lazy: () => import('./lab-screen') },
      { path: '*', loader: () => redirect('/pc/browser'), element: null },
    ],
  },
];

/** Hash addresses need nothing from a host: they work under any path, from a file and inside a learning platform. */
export function createRouter() {
  return createHashRouter(routes);
}
