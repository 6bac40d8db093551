import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddress } from '../../ui/as-of.ts';
import { UiProvider } from '../../ui/UiProvider.tsx';
import { queries } from './queries.ts';
import { router } from './routes.tsx';

// The address says which day is looked at: where it says another, everything on the page is asked anew.
router.history.subscribe(({ location }) => {
  if (followAddress(location.search)) void queries.invalidateQueries();
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <UiProvider>
        <RouterProvider router={router} />
      </UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
