/** Borders of a cell. */
import { enumOf, type EnumValue } from '../../core/enums';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import { colorOf } from './colors';

export const BorderStyle = enumOf(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const BORDER_STYLES: readonly EnumValue[] = Object.values(BorderStyle);

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
type Side = (typeof SIDES)[number];
interface KeptSide {
  readonly style: string;
  readonly color: string;
}
export type KeptBorder = Readonly<Partial<Record<Side, KeptSide>>>;

/**
 * A cell's sides after `setBorder(top, left, bottom, right, vertical, horizontal)` on its range: sides inside the range
 * follow `vertical` and `horizontal`.
 */
export function keptSides(
  old: KeptBorder | undefined,
  flags: readonly unknown[],
  atEdge: Readonly<Record<Side, boolean>>,
  color: string | null,
  style: EnumValue | undefined,
): KeptBorder | null {
  const wish: Record<Side, unknown> = {
    top: atEdge.top ? flags[0] : flags[5],
    left: atEdge.left ? flags[1] : flags[4],
    bottom: atEdge.bottom ? flags[2] : flags[5],
    right: atEdge.right ? flags[3] : flags[4],
  };
  const drawn: KeptSide = { style: style?.name() ?? 'SOLID', color: colorOf(color ?? '#000000') };
  const sides = SIDES.flatMap((side): [Side, KeptSide][] => {
    const kept = wish[side] === true ? drawn : wish[side] === false ? undefined : old?.[side];
    return kept === undefined ? [] : [[side, kept]];
  });
  return sides.length === 0 ? null : Object.fromEntries(sides);
}

class BorderSideImpl {
  readonly #side: KeptSide | undefined;
  constructor(side: KeptSide | undefined) {
    this.#side = side;
  }
  getBorderStyle(): EnumValue | null {
    return this.#side === undefined ? null : BorderStyle[this.#side.style as keyof typeof BorderStyle];
  }
}

class BordersImpl {
  readonly #execution: Execution;
  readonly #kept: KeptBorder;
  constructor(execution: Execution, kept: KeptBorder) {
    this.#execution = execution;
    this.#kept = kept;
  }
  #side(side: Side): object {
    return strict(this.#execution, 'Border', new BorderSideImpl(this.#kept[side]));
  }
  getTop(): object {
    return this.#side('top');
  }
  getLeft(): object {
    return this.#side('left');
  }
  getBottom(): object {
    return this.#side('bottom');
  }
  getRight(): object {
    return this.#side('right');
  }
}

export function border(execution: Execution, kept: KeptBorder): object {
  return strict(execution, 'Borders', new BordersImpl(execution, kept));
}
