/** Templates (แม่แบบเอกสาร): documents that the office owns and changes, made once from their definitions. */
import { parseSettings, type Settings } from '../../domain/settings';
import {
  definitionOf,
  DOCUMENT_NAMES,
  DOCUMENT_TEXTS,
  isTemplateKind,
  TEMPLATE_KINDS,
  type TemplateKind,
} from '../../texts/documents';
import { fieldMeaning } from '../../texts/documents/fieldMeanings';
import { INSTALL_DONE } from '../../texts/office';
import { ADMIN_ONLY, guarded, OFFICER_ROLES, refuse } from '../access';
import type { Refusal, TemplateList, TemplateMade } from '../api';
import type { Ports } from '../ports';
import { FOLDER_KEYS, officeFolders, prepareFolders, reachableFolders } from './folders';
import { fieldNames } from './fields';

const keyOf = (kind: TemplateKind): string => `template.${kind}`;

export function templateId({ memory }: Ports, kind: TemplateKind): string | undefined {
  return memory.get(keyOf(kind));
}

/** The folder of the templates; undefined before it has been made. */
export const templateFolder = ({ memory }: Ports): string | undefined => memory.get(FOLDER_KEYS.templates);

function build(ports: Ports, kind: TemplateKind, settings: Settings, folderId: string): string {
  const id = ports.papers.build(DOCUMENT_TEXTS.template(DOCUMENT_NAMES[kind]), definitionOf(kind, settings), folderId);
  ports.memory.set({ [keyOf(kind)]: id });
  return id;
}

/**
 * Folders and templates that are missing, in the time that is left; says what was made. A template that an office has
 * put into the bin stays there until it is asked for again.
 */
export function makeTemplates(ports: Ports, settings: Settings): { done: string[]; left: number } {
  const folders = officeFolders(ports);
  prepareFolders(ports);
  const missing = TEMPLATE_KINDS.filter((kind) => templateId(ports, kind) === undefined);
  const done: string[] = [];
  for (const kind of missing) {
    if (ports.clock.timeIsShort()) break;
    build(ports, kind, settings, folders.templates);
    done.push(INSTALL_DONE.template(DOCUMENT_NAMES[kind]));
  }
  return { done, left: missing.length - done.length };
}

/** The templates with their addresses and the fields that each may use. */
export function listTemplates(ports: Ports): TemplateList | Refusal {
  return guarded<TemplateList>(ports, OFFICER_ROLES, ({ role }) => {
    const templates = TEMPLATE_KINDS.map((kind) => {
      const id = templateId(ports, kind);
      return { kind, url: id === undefined ? '' : ports.papers.url(id), fields: fieldNames(kind) };
    });
    const names = new Set(templates.flatMap(({ fields }) => fields));
    return {
      ok: true,
      mayRestore: role === 'ADMIN',
      templates,
      meanings: Object.fromEntries([...names].map((name) => [name, fieldMeaning(name)])),
    };
  });
}

/** Makes a template again as it was in the beginning; the office's own stays in the folder under another name. */
export function restoreTemplate(ports: Ports, kind: unknown): TemplateMade | Refusal {
  return guarded<TemplateMade>(ports, ADMIN_ONLY, () => {
    if (!isTemplateKind(kind)) return refuse('ARGUMENT_INVALID');
    const { settings } = parseSettings(ports.config.settings());
    const folders = reachableFolders(ports);
    if (folders === null) return refuse('FOLDER_GONE');
    const before = templateId(ports, kind);
    const id = build(ports, kind, settings, folders.templates);
    if (before !== undefined && ports.papers.exists(before)) {
      const name = DOCUMENT_TEXTS.template(DOCUMENT_NAMES[kind]);
      ports.papers.rename(before, DOCUMENT_TEXTS.retired(name, ports.clock.today()));
    }
    return { ok: true, url: ports.papers.url(id) };
  });
}
