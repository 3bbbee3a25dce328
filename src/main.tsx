import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './app/app.css';
import { applyTheme, preferredTheme } from './app/frame/theme';
import { createRouter } from './app/router';
import { allowOnlyEmptyHtml } from './app/trusted-types';
import { steadyPresses } from './ui/steady-press';

allowOnlyEmptyHtml();
applyTheme(preferredTheme());
steadyPresses(window);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<RouterProvider router={createRouter()} />);
