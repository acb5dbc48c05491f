/** The two ways out of a form: to do it, or to leave it. */
import type { JSX } from 'preact';
import { ACT } from '../texts/sidebar';

interface Props {
  /** What the form does. */
  readonly label: string;
  readonly working?: boolean;
  readonly onBack: () => void;
}

export function FormButtons({ label, working = false, onBack }: Props): JSX.Element {
  return (
    <div class="buttons">
      <button type="submit" class="button button-main" aria-disabled={working}>
        {label}
      </button>
      <button type="button" class="button" onClick={onBack}>
        {ACT.back}
      </button>
    </div>
  );
}
