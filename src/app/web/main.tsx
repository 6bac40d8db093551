import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UiProvider } from '../../ui/UiProvider.tsx';
import { router } from './routes.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 2_000, retry: 1 } } });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <UiProvider><RouterProvider router={router} /></UiProvider>
    </QueryClientProvider>
  </StrictMode>,
);
