import type * as PdfLib from '@cantoo/pdf-lib';

declare const loadPdfLib: () => typeof PdfLib;
export = loadPdfLib;
