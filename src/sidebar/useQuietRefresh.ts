/** Asks again from time to time while the panel is looked at, so that two officers see the same list. */
import { useEffect, useRef } from 'preact/hooks';

const EVERY_MS = 60_000;

export function useQuietRefresh(wanted: boolean, refresh: () => void): void {
  const newest = useRef(refresh);
  newest.current = refresh;
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') newest.current();
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [wanted]);
}
