/** Reads the data of an action, which come from a page and may be anything. */
import { isIsoDate, type IsoDate } from '../domain/calendar';
import { cleanText } from '../domain/text';
import type { ActionData } from './api';

/** Notes are kept in a cell with many others. */
const LONGEST_TEXT = 500;

/** What an applicant is told has no other place than the letter. */
export const LONGEST_ISSUE = 2000;
/** All of them together. */
export const LONGEST_LIST = 6000;

/** A text without surrounding blanks, cut to a bearable length; '' for anything else. */
export function textIn(data: ActionData, name: string, longest = LONGEST_TEXT): string {
  const value = data[name];
  return typeof value === 'string' ? cleanText(value).slice(0, longest) : '';
}

/** An ISO date, '' where there is none, null for a text that is no date. */
export function dateIn(data: ActionData, name: string): IsoDate | null {
  const text = textIn(data, name);
  return text === '' || isIsoDate(text) ? text : null;
}

export function listIn(data: ActionData, name: string): readonly unknown[] {
  const value = data[name];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Texts of a list, cut like every text. */
export function textsIn(data: ActionData, name: string, longest = LONGEST_TEXT): string[] {
  const values = listIn(data, name).map((value) => textIn({ value }, 'value', longest));
  return values.filter((text) => text !== '');
}

/** The members of an object that are texts. */
export function entriesIn(data: ActionData, name: string): [string, string][] {
  const value = data[name];
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key): [string, string][] => {
    const text = textIn(value as ActionData, key);
    return text === '' ? [] : [[key, text]];
  });
}

/** Data that are texts: anything else under these names counts as not given. */
const TEXTS = ['reason', 'lateReason', 'proxyName', 'pickedUpAt', 'issueDate', 'correctionDue'];

/** The data of an action as the rules look at them: what should be a text is one, without surrounding blanks. */
export function cleanData(data: object): ActionData {
  const given: ActionData = { ...data };
  return {
    ...given,
    ...Object.fromEntries(TEXTS.filter((name) => name in given).map((name) => [name, textIn(given, name)])),
  };
}
