import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './app/app.css';
import { createRouter } from './app/router';
import { allowOnlyEmptyHtml } from './app/trusted-types';

allowOnlyEmptyHtml();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<RouterProvider router={createRouter()} />);
