/** Every address of the site. */
import { assetRoutes } from './assets';
import { clockRoutes } from './clock';
import { documentRoutes } from './documents';
import { driveRoutes } from './drive';
import { executionRoutes } from './executions';
import { formRoutes } from './forms';
import { homeRoutes } from './home';
import { outboxRoutes } from './outbox';
import { propertyRoutes } from './properties';
import { scriptRoutes } from './script';
import { sheetRoutes } from './sheets';
import type { Route } from './visit';

export const ROUTES: readonly Route[] = [
  ...assetRoutes,
  ...homeRoutes,
  ...formRoutes,
  ...sheetRoutes,
  ...scriptRoutes,
  ...driveRoutes,
  ...documentRoutes,
  ...outboxRoutes,
  ...clockRoutes,
  ...executionRoutes,
  ...propertyRoutes,
];
