/** Narrows the list to one category of applicants. */
import type { JSX } from 'preact';
import type { Category } from '../domain/category';
import { CATEGORY_CODES, categoryLabel, QUEUE } from '../texts/sidebar';

interface Props {
  /** '' = all. */
  readonly chosen: Category | '';
  readonly onChoose: (category: Category | '') => void;
}

export function CategoryFilter({ chosen, onChoose }: Props): JSX.Element {
  return (
    <div class="category">
      <label for="category">{QUEUE.category}</label>
      <select
        id="category"
        value={chosen}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChoose(CATEGORY_CODES.find((code) => code === value) ?? '');
        }}
      >
        <option value="">{QUEUE.allCategories}</option>
        {CATEGORY_CODES.map((code) => (
          <option key={code} value={code}>
            {categoryLabel(code)}
          </option>
        ))}
      </select>
    </div>
  );
}
