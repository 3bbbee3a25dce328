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
// In a task of its own: to run the scripts is one already.
setTimeout(() => createRoot(root).render(<RouterProvider router={createRouter()} />));

// The first of a page takes tens of milliseconds: here while the lab's scripts are on their way, and not in what they draw.
setTimeout(() => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }));
