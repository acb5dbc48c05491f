/** What moves along when rows or columns of a sheet are inserted or deleted: everything that names cells by their place. */
import { parseAddress, shiftNotation } from './address';
import { shiftBox, type GridShift } from './boxes';
import { followShift } from './formulaText';
import type { FilterCriteria, SheetModel } from './sheet';

/** What a chart keeps that names cells. */
interface ChartOnGrid {
  readonly ranges: readonly { readonly sheet: number; readonly a1: string }[];
}

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** Criteria stand under the columns of the filter's range, counted from 1. */
function followCriteria(
  { range, criteria }: NonNullable<SheetModel['facts']['filter']>,
  moved: string,
  shift: GridShift,
): Record<number, FilterCriteria> {
  if (shift.axis === 'row') return criteria;
  const first = (notation: string): number => parseAddress(notation).column ?? 1;
  return Object.fromEntries(
    Object.entries(criteria).flatMap(([place, kept]) => {
      const column = first(range) + Number(place) - 1;
      return present(shiftBox({ row: 1, column, rows: 1, columns: 1 }, shift)).map((box) => [
        box.column - first(moved) + 1,
        kept,
      ]);
    }),
  );
}

export function followGrid(sheet: SheetModel, shift: GridShift): void {
  const { facts, spreadsheet } = sheet;
  const move = (notation: string): string[] => present(shiftNotation(notation, shift));
  facts.merges = facts.merges.flatMap((box) => present(shiftBox(box, shift)));
  facts.protections = facts.protections.flatMap((protection) => {
    const [range] = protection.range === '' ? [''] : move(protection.range);
    return range === undefined ? [] : [{ ...protection, range, unprotected: protection.unprotected.flatMap(move) }];
  });
  if (facts.filter !== null) {
    const [range] = move(facts.filter.range);
    facts.filter = range === undefined ? null : { range, criteria: followCriteria(facts.filter, range, shift) };
  }
  if (shift.axis === 'column') {
    facts.hiddenColumns = facts.hiddenColumns
      .flatMap((column) => present(shiftBox({ row: 1, column, rows: 1, columns: 1 }, shift)))
      .map((box) => box.column);
  }
  facts.conditionalRules = (facts.conditionalRules as { ranges?: readonly string[] }[]).map((rule) =>
    rule.ranges === undefined ? rule : { ...rule, ranges: rule.ranges.flatMap(move) },
  );
  const { namedRanges } = spreadsheet.facts;
  for (const [name, named] of Object.entries(namedRanges)) {
    if (named.sheet !== sheet.id) continue;
    const [range] = move(named.range);
    if (range === undefined) Reflect.deleteProperty(namedRanges, name);
    else namedRanges[name] = { ...named, range };
  }
  spreadsheet.changed();
  for (const other of spreadsheet.sheets) {
    followFormulas(other, facts.name, shift);
    if (other.facts.charts.length === 0) continue;
    other.facts.charts = (other.facts.charts as ChartOnGrid[]).map((chart) => ({
      ...chart,
      ranges: chart.ranges.flatMap((place) =>
        place.sheet === sheet.id ? move(place.a1).map((a1) => ({ ...place, a1 })) : [place],
      ),
    }));
    other.changed();
  }
}

function followFormulas(home: SheetModel, changed: string, shift: GridShift): void {
  home.rows.forEach((row, index) => {
    for (const extras of Object.values(row?.extras ?? {})) {
      if (extras.formula === undefined) continue;
      const followed = followShift(extras.formula, home.facts.name, changed, shift);
      if (followed === extras.formula) continue;
      extras.formula = followed;
      home.rowChanged(index + 1);
    }
  });
}
