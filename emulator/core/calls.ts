/** The backend calls of every service, and which kind each is. */
import { SHEET_CALLS } from './sheetCalls';

/**
 * What counts as a backend call: one read or change that Google's servers would be asked for. Everything that is not
 * listed is free: handles (getRange, getSheetByName), Utilities, Session, and getters of metadata that came with the
 * object. Edits inside an open document are counted apart.
 */
export type CallKind =
  /** Reads cells; pending cell writes of the same execution are carried out first. */
  | 'CELL_READ'
  /** Changes cells or their formats; may stay pending until the next read, flush or the end. */
  | 'CELL_WRITE'
  | 'READ'
  | 'WRITE'
  /** An edit inside an open document. */
  | 'DOC_EDIT';

export type CallTable = Readonly<Record<string, Readonly<Partial<Record<CallKind, readonly string[]>>>>>;

/** Every question or other item of a form, by its class; each change of one is a change of the form. */
const FORM_ITEMS = [
  'Item',
  'TextItem',
  'ParagraphTextItem',
  'MultipleChoiceItem',
  'CheckboxItem',
  'DateItem',
  'DateTimeItem',
  'TimeItem',
  'DurationItem',
  'ScaleItem',
  'GridItem',
  'CheckboxGridItem',
  'ListItem',
  'PageBreakItem',
  'SectionHeaderItem',
] as const;
/** None of them is also an edit of a document's ListItem, a class of the same name. */
const ITEM_CHANGES = [
  'setTitle',
  'setHelpText',
  'setRequired',
  'setChoices',
  'setChoiceValues',
  'showOtherOption',
  'setBounds',
  'setLabels',
  'setRows',
  'setColumns',
] as const;

const CALLS: CallTable = {
  ...SHEET_CALLS,
  Lock: { WRITE: ['tryLock', 'waitLock', 'releaseLock'] },
  Properties: {
    READ: ['getProperty', 'getProperties', 'getKeys'],
    WRITE: ['setProperty', 'setProperties', 'deleteProperty', 'deleteAllProperties'],
  },
  Cache: { READ: ['get', 'getAll'], WRITE: ['put', 'putAll', 'remove', 'removeAll'] },
  DriveApp: {
    READ: [
      'getTrashedFiles',
      'getFileById',
      'getFolderById',
      'getFiles',
      'getFolders',
      'getFilesByName',
      'getFoldersByName',
      'getFilesByType',
      'searchFiles',
      'searchFolders',
      'getRootFolder',
      'getStorageUsed',
      'continueFileIterator',
      'continueFolderIterator',
    ],
    WRITE: ['createFile', 'createFolder', 'createShortcut'],
  },
  File: {
    READ: ['getBlob', 'getAs', 'getParents', 'getViewers', 'getEditors', 'getAccess', 'getThumbnail'],
    WRITE: [
      'setName',
      'setContent',
      'setTrashed',
      'setDescription',
      'setStarred',
      'setSharing',
      'addEditor',
      'addEditors',
      'addViewer',
      'addViewers',
      'addCommenter',
      'addCommenters',
      'removeEditor',
      'removeViewer',
      'removeCommenter',
      'revokePermissions',
      'makeCopy',
      'moveTo',
      'setOwner',
      'setShareableByEditors',
    ],
  },
  Folder: {
    READ: [
      'getFiles',
      'getFolders',
      'getFilesByName',
      'getFoldersByName',
      'getFilesByType',
      'searchFiles',
      'searchFolders',
      'getParents',
      'getViewers',
      'getEditors',
      'getAccess',
    ],
    WRITE: [
      'createFile',
      'createFolder',
      'setName',
      'setTrashed',
      'setDescription',
      'setStarred',
      'setSharing',
      'addEditor',
      'addEditors',
      'addViewer',
      'addViewers',
      'removeEditor',
      'removeViewer',
      'revokePermissions',
      'moveTo',
      'addFile',
      'addFolder',
      'removeFile',
      'removeFolder',
      'setOwner',
      'setShareableByEditors',
    ],
  },
  FormApp: { READ: ['openById', 'openByUrl'], WRITE: ['create'] },
  Form: {
    READ: [
      'getItems',
      'getItemById',
      'getResponses',
      'getResponse',
      'getEditors',
      'getPublishedUrl',
      'getEditUrl',
      'getDestinationId',
      'getDestinationType',
      'shortenFormUrl',
      'getSummaryUrl',
    ],
    WRITE: [
      'addTextItem',
      'addParagraphTextItem',
      'addMultipleChoiceItem',
      'addCheckboxItem',
      'addListItem',
      'addDateItem',
      'addDateTimeItem',
      'addTimeItem',
      'addDurationItem',
      'addScaleItem',
      'addGridItem',
      'addCheckboxGridItem',
      'addPageBreakItem',
      'addSectionHeaderItem',
      'addImageItem',
      'addVideoItem',
      'addRatingItem',
      'deleteItem',
      'moveItem',
      'setTitle',
      'setDescription',
      'setDestination',
      'removeDestination',
      'setAcceptingResponses',
      'setCollectEmail',
      'setAllowResponseEdits',
      'setConfirmationMessage',
      'setCustomClosedFormMessage',
      'setPublished',
      'setLimitOneResponsePerUser',
      'setProgressBar',
      'setShuffleQuestions',
      'setShowLinkToRespondAgain',
      'setPublishingSummary',
      'setIsQuiz',
      'setRequireLogin',
      'deleteAllResponses',
      'deleteResponse',
      'addEditor',
      'addEditors',
      'removeEditor',
      'submitGrades',
    ],
  },
  FormResponse: { WRITE: ['submit'] },
  ...Object.fromEntries(FORM_ITEMS.map((item) => [item, { WRITE: ITEM_CHANGES }])),
  MailApp: { READ: ['getRemainingDailyQuota'], WRITE: ['sendEmail'] },
  GmailApp: { WRITE: ['sendEmail'] },
  ScriptApp: {
    READ: ['getProjectTriggers', 'getUserTriggers', 'getAuthorizationInfo'],
    WRITE: ['deleteTrigger', 'invalidateAuth'],
  },
  ClockTriggerBuilder: { WRITE: ['create'] },
  SpreadsheetTriggerBuilder: { WRITE: ['create'] },
  FormTriggerBuilder: { WRITE: ['create'] },
  DocumentApp: { READ: ['openById', 'openByUrl'], WRITE: ['create'] },
  Document: { WRITE: ['saveAndClose'], READ: ['getAs', 'getBlob'] },
  UrlFetchApp: { READ: ['fetch', 'fetchAll'] },
};

/** Emulated classes that live inside an open document; each of their editing methods is one document edit. */
const DOCUMENT_CLASSES = new Set([
  'Document',
  'Body',
  'HeaderSection',
  'FooterSection',
  'Paragraph',
  'ListItem',
  'Table',
  'TableRow',
  'TableCell',
  'Text',
  'InlineImage',
  'PageBreak',
  'HorizontalRule',
]);
const DOCUMENT_EDIT = /^(append|insert|set|replace|remove|delete|add|merge|clear|editAsText$)/;

const KINDS = new Map<string, CallKind>(
  Object.entries(CALLS).flatMap(([owner, kinds]) =>
    Object.entries(kinds).flatMap(([kind, methods]) =>
      methods.map((method): [string, CallKind] => [`${owner}.${method}`, kind as CallKind]),
    ),
  ),
);

/** The kind of the call `Range.getValues`, or undefined where the call is free. */
export function callKind(name: string): CallKind | undefined {
  const kind = KINDS.get(name);
  if (kind !== undefined) return kind;
  const [owner = '', method = ''] = name.split('.');
  return DOCUMENT_CLASSES.has(owner) && DOCUMENT_EDIT.test(method) && method !== 'editAsText' ? 'DOC_EDIT' : undefined;
}
