import { createBrowserRouter } from 'react-router';
import { NotFoundPage } from './not-found/not-found-page';
import { BrokenPage } from './shell/broken-page';
import { Shell } from './shell/shell';
import { Skeleton } from './ui/skeleton';

/** Each page is a chunk of its own; the chart's library comes only with an idea. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    children: [
      {
        errorElement: <BrokenPage />,
        hydrateFallbackElement: <Skeleton lines={6} label="Loading the page" />,
        children: [
          { path: '/', lazy: async () => ({ Component: (await import('./floor/floor-page')).FloorPage }) },
          {
            path: '/ideas/:id',
            lazy: async () => ({ Component: (await import('./idea/idea-page')).IdeaPage }),
          },
          {
            path: '/portfolio',
            lazy: async () => ({ Component: (await import('./portfolio/portfolio-page')).PortfolioPage }),
          },
          {
            path: '/propose',
            lazy: async () => ({ Component: (await import('./propose/propose-page')).ProposePage }),
          },
          {
            path: '/exchange',
            lazy: async () => ({ Component: (await import('./officers/officers-page')).OfficersPage }),
          },
          {
            path: '/sign-in',
            lazy: async () => ({ Component: (await import('./sign-in/sign-in-page')).SignInPage }),
          },
          {
            path: '/welcome/:token',
            lazy: async () => ({ Component: (await import('./sign-in/welcome-page')).WelcomePage }),
          },
          {
            path: '/reset/:token',
            lazy: async () => ({ Component: (await import('./sign-in/reset-page')).ResetPage }),
          },
          {
            path: '/verify/:token',
            lazy: async () => ({ Component: (await import('./sign-in/verify-page')).VerifyPage }),
          },
          {
            path: '/account',
            lazy: async () => ({ Component: (await import('./account/account-page')).AccountPage }),
          },
          {
            path: '/members',
            lazy: async () => ({ Component: (await import('./members/members-page')).MembersPage }),
          },
          {
            path: '/audit',
            lazy: async () => ({ Component: (await import('./audit/audit-page')).AuditPage }),
          },
          { path: '/risk', lazy: async () => ({ Component: (await import('./risk/risk-page')).RiskPage }) },
          {
            path: '/risk/:marketId',
            lazy: async () => ({ Component: (await import('./risk/market-risk-page')).MarketRiskPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
