import { t } from '@lingui/core/macro';
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
        hydrateFallbackElement: <Skeleton lines={6} label={t`Loading the page`} />,
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
            path: '/following',
            lazy: async () => ({ Component: (await import('./following/following-page')).FollowingPage }),
          },
          {
            path: '/propose',
            lazy: async () => ({ Component: (await import('./propose/propose-page')).ProposePage }),
          },
          {
            path: '/pulse',
            lazy: async () => ({ Component: (await import('./pulse/pulse-page')).PulsePage }),
          },
          {
            path: '/duty',
            lazy: async () => ({ Component: (await import('./duty/duty-list-page')).DutyListPage }),
          },
          {
            path: '/duty/:id',
            lazy: async () => ({ Component: (await import('./duty/duty-page')).DutyPage }),
          },
          {
            path: '/answers',
            lazy: async () => ({ Component: (await import('./answers/answers-page')).AnswersPage }),
          },
          {
            path: '/boards',
            lazy: async () => ({ Component: (await import('./boards/boards-page')).BoardsPage }),
          },
          {
            path: '/people/:handle',
            lazy: async () => ({ Component: (await import('./profile/profile-page')).ProfilePage }),
          },
          {
            path: '/accuracy',
            lazy: async () => ({ Component: (await import('./accuracy/accuracy-page')).AccuracyPage }),
          },
          {
            path: '/resolution',
            lazy: async () => ({
              Component: (await import('./resolution-desk/resolution-page')).ResolutionPage,
            }),
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
            path: '/notifications',
            lazy: async () => ({
              Component: (await import('./notifications/notifications-page')).NotificationsPage,
            }),
          },
          {
            path: '/members',
            lazy: async () => ({ Component: (await import('./members/members-page')).MembersPage }),
          },
          {
            path: '/audit',
            lazy: async () => ({ Component: (await import('./audit/audit-page')).AuditPage }),
          },
          {
            path: '/exchange/halts',
            lazy: async () => ({ Component: (await import('./halts/halts-page')).HaltsPage }),
          },
          {
            path: '/exchange/treasury',
            lazy: async () => ({ Component: (await import('./treasury/treasury-page')).TreasuryPage }),
          },
          {
            path: '/exchange/ledger',
            lazy: async () => ({ Component: (await import('./ledger/ledger-page')).LedgerPage }),
          },
          {
            path: '/moderation',
            lazy: async () => ({ Component: (await import('./moderation/moderation-page')).ModerationPage }),
          },
          { path: '/risk', lazy: async () => ({ Component: (await import('./risk/risk-page')).RiskPage }) },
          {
            path: '/risk/:marketId',
            lazy: async () => ({ Component: (await import('./risk/market-risk-page')).MarketRiskPage }),
          },
          {
            path: '/tour',
            lazy: async () => ({ Component: (await import('./tour/practice-page')).PracticePage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
