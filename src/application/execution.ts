/** How long executions live at Google. */

/** None lives longer than six minutes: one that began so long ago is over, whatever it has left behind. */
export const OVER_AFTER_MINUTES = 7;
export const OVER_AFTER_MS = OVER_AFTER_MINUTES * 60 * 1000;
